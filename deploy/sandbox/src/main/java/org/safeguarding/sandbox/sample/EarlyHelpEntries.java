package org.safeguarding.sandbox.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.safeguarding.contract.code.OrganisationType;
import org.safeguarding.sandbox.sample.FrontDoor.DecidedContact;
import org.safeguarding.sandbox.sample.SampleLine.ChildReference;

/** What is entered about a family in early help, one after the other. Workers and teams have numbers instead of names. */
final class EarlyHelpEntries {

    private static final int WORKERS = 40;
    private static final List<String> TEAMS = List.of("Early help north", "Early help centre", "Early help south");

    private final RandomGenerator random;
    private final Timetable timetable;
    private final Map<String, List<String>> texts = Resource.texts("early-help-texts.csv");

    EarlyHelpEntries(RandomGenerator random) {
        this.random = random;
        this.timetable = new Timetable(random);
    }

    List<Entry> of(EarlyHelpFamily family, String key) {
        List<Entry> entries = new ArrayList<>();
        ChildHistory child = family.contact.child();
        DecidedContact contact = family.contact;
        SourceGroup source = contact.contact().source();
        String code = source.codes().draw(random).code();
        String concern = text("CONCERN");
        Instant received = contact.decisionRecordedAt().plusSeconds(60);
        entries.add(new Entry(
                child,
                family.receivedOn(),
                received,
                localId -> new SampleLine(
                        "early-help-contact",
                        key,
                        new SampleLine.EarlyHelpContact(
                                new ChildReference(localId),
                                source.agency(),
                                code,
                                concern,
                                Timetable.offset(contact.decidedAt()),
                                received))));
        ZonedDateTime triagedAt = family.triagedOn.equals(family.receivedOn())
                ? contact.decidedAt().plusMinutes(5)
                : timetable.conference(family.triagedOn);
        String rationale = text(family.outcome.name());
        Instant at = add(
                entries,
                child,
                family.triagedOn,
                received,
                triagedAt.toInstant(),
                recordedAt -> new SampleLine(
                        "early-help-triage",
                        key + "-triage",
                        new SampleLine.EarlyHelpTriage(
                                key, family.outcome, Timetable.offset(triagedAt), rationale, recordedAt)));
        if (family.allocatedOn != null) {
            allocate(entries, child, family, key, at);
        }
        return entries;
    }

    private void allocate(
            List<Entry> entries, ChildHistory child, EarlyHelpFamily family, String contactKey, Instant before) {
        String key = contactKey + "-allocation";
        String worker = "Early help worker " + (1 + random.nextInt(WORKERS));
        String team = TEAMS.get(random.nextInt(TEAMS.size()));
        Instant at = add(
                entries,
                child,
                family.allocatedOn,
                before,
                recordedAt -> new SampleLine(
                        "early-help-allocation",
                        key,
                        new SampleLine.EarlyHelpAllocation(contactKey, family.allocatedOn, worker, team, recordedAt)));
        if (family.engagedOn != null) {
            at = add(
                    entries,
                    child,
                    family.engagedOn,
                    at,
                    recordedAt -> new SampleLine(
                            "early-help-engagement",
                            key + "-engagement",
                            new SampleLine.EarlyHelpEngagement(key, family.engagedOn, recordedAt)));
        }
        if (family.assessmentStartedOn != null) {
            at = add(
                    entries,
                    child,
                    family.assessmentStartedOn,
                    at,
                    recordedAt -> new SampleLine(
                            "early-help-assessment",
                            key + "-assessment",
                            new SampleLine.EarlyHelpAssessment(
                                    key,
                                    null,
                                    family.assessmentStartedOn,
                                    OrganisationType.LA_SERVICES,
                                    team,
                                    recordedAt)));
            at = complete(entries, child, family.assessmentCompletedOn, key + "-assessment", at);
        }
        if (family.closedOn != null) {
            add(
                    entries,
                    child,
                    family.closedOn,
                    at,
                    recordedAt -> new SampleLine(
                            "early-help-closure",
                            key + "-closure",
                            new SampleLine.EarlyHelpEnd(key, family.closedOn, family.closure, recordedAt)));
        }
    }

    /** An assessment that a partner makes independently. */
    List<Entry> of(PartnerAssessment assessment, String key) {
        List<Entry> entries = new ArrayList<>();
        ChildHistory child = assessment.contact().child();
        Instant known = assessment.contact().decisionRecordedAt();
        Instant started = timetable.recordedAfter(
                known, timetable.conference(assessment.startedOn()).toInstant());
        entries.add(new Entry(
                child,
                assessment.startedOn(),
                started,
                localId -> new SampleLine(
                        "early-help-assessment",
                        key,
                        new SampleLine.EarlyHelpAssessment(
                                null,
                                new ChildReference(localId),
                                assessment.startedOn(),
                                assessment.type(),
                                assessment.organisation(),
                                started))));
        complete(entries, child, assessment.completedOn(), key, started);
        return entries;
    }

    private Instant complete(List<Entry> entries, ChildHistory child, LocalDate on, String key, Instant before) {
        return on == null
                ? before
                : add(
                        entries,
                        child,
                        on,
                        before,
                        recordedAt -> new SampleLine(
                                "early-help-assessment-completion",
                                key + "-completion",
                                new SampleLine.EarlyHelpAssessmentCompletion(key, on, recordedAt)));
    }

    private Instant add(
            List<Entry> entries, ChildHistory child, LocalDate on, Instant before, Function<Instant, SampleLine> line) {
        return add(entries, child, on, before, timetable.conference(on).toInstant(), line);
    }

    private Instant add(
            List<Entry> entries,
            ChildHistory child,
            LocalDate on,
            Instant before,
            Instant happenedAt,
            Function<Instant, SampleLine> line) {
        Instant recordedAt = timetable.recordedAfter(before, happenedAt);
        SampleLine written = line.apply(recordedAt);
        entries.add(new Entry(child, on, recordedAt, localId -> written));
        return recordedAt;
    }

    private String text(String kind) {
        List<String> ofKind = texts.get(kind);
        return ofKind.get(random.nextInt(ofKind.size()));
    }
}
