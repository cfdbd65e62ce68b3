package org.safeguarding.bench.peer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.code.Disability;
import org.safeguarding.contract.fact.ChildFact;
import org.safeguarding.contract.fact.ChildProtectionPlanFact;
import org.safeguarding.contract.fact.ContactFact;
import org.safeguarding.contract.fact.LivedAt;
import org.safeguarding.contract.fact.ReferralFact;

/** Writes each event as a row for COPY, to one file for each table of facts.sql. */
final class FactRows implements AutoCloseable {

    private final Path folder;
    private final Map<String, BufferedWriter> files = new TreeMap<>();

    FactRows(Path folder) {
        this.folder = folder;
    }

    void write(Event event) throws IOException {
        switch (event.data()) {
            case ChildFact child ->
                row(
                        "child_version",
                        event,
                        child.earliestBirth(),
                        child.sex().code(),
                        child.ethnicity().code(),
                        child.disabilities().stream().map(Disability::code).collect(Collectors.joining(",", "{", "}")),
                        child.localities().stream()
                                .reduce((_, last) -> last)
                                .map(LivedAt::locality)
                                .orElse(null));
            case ContactFact contact ->
                row(
                        "contact_version",
                        event,
                        event.key(),
                        contact.receivedOn(),
                        contact.referralSource().code(),
                        contact.sourceAgency(),
                        contact.decidedOn(),
                        contact.decision());
            case ReferralFact referral ->
                row(
                        "referral_version",
                        event,
                        event.key(),
                        referral.receivedOn(),
                        referral.referralSource().code(),
                        referral.primaryNeed().code(),
                        referral.contactId());
            case ChildProtectionPlanFact plan ->
                row(
                        "plan_version",
                        event,
                        event.key(),
                        plan.startedOn(),
                        plan.endedOn(),
                        plan.initialCategory().code(),
                        plan.latestCategory().code(),
                        plan.numberOfPreviousPlans());
            default -> throw new IllegalArgumentException("No table for " + event.type());
        }
    }

    private void row(String table, Event event, Object... columns) throws IOException {
        BufferedWriter file = files.get(table);
        if (file == null) {
            file = Files.newBufferedWriter(folder.resolve(table));
            files.put(table, file);
        }
        file.append(event.subject().toString()).append('\t');
        file.append(Integer.toString(event.recordVersion())).append('\t');
        file.append(event.time().toString()).append('\t');
        file.append(event.authority()).append('\t');
        file.append(event.data().voided() ? "t" : "f");
        for (Object column : columns) {
            file.append('\t').append(column == null ? "\\N" : column.toString());
        }
        file.append('\n');
    }

    List<Path> files() {
        return files.keySet().stream().map(folder::resolve).toList();
    }

    @Override
    public void close() throws IOException {
        for (BufferedWriter file : files.values()) {
            file.close();
        }
    }
}
