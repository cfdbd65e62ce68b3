package org.safeguarding.sandbox.sample;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.safeguarding.sandbox.sample.FrontDoor.DecidedContact;

/**
 * What is entered about contacts and their decisions. Concerns and rationales are drawn from a few invented sentences.
 */
final class ContactEntries {

    private static final int PERCENT_WITH_SECOND_CONCERN = 12;

    private record Concern(String type, String text) {}

    private final RandomGenerator random;
    private final Weighted<Concern> concerns = new Weighted<>();
    private final Weighted<String> primaryNeeds = new Weighted<>();
    private final Map<String, List<String>> rationales = Resource.texts("rationales.csv");

    ContactEntries(RandomGenerator random) {
        this.random = random;
        for (List<String> row : Resource.rows("concerns.csv", 3)) {
            concerns.add(new Concern(row.get(0), row.get(2)), Integer.parseInt(row.get(1)));
        }
        for (List<String> row : Resource.rows("primary-needs.csv", 2)) {
            primaryNeeds.add(row.get(0), Integer.parseInt(row.get(1)));
        }
    }

    List<Entry> of(DecidedContact contact, String key) {
        SampleLine.Contact received = contact(contact);
        SampleLine decision = decision(key, contact);
        return List.of(
                new Entry(
                        contact.child(),
                        contact.contact().day(),
                        contact.recordedAt(),
                        localId -> new SampleLine("contact", key, received.of(localId))),
                new Entry(
                        contact.child(),
                        contact.decidedAt().toLocalDate(),
                        contact.decisionRecordedAt(),
                        localId -> decision));
    }

    private SampleLine.Contact contact(DecidedContact contact) {
        SourceGroup source = contact.contact().source();
        Concern concern = concerns.draw(random);
        Concern second = random.nextInt(100) < PERCENT_WITH_SECOND_CONCERN ? concerns.draw(random) : concern;
        return new SampleLine.Contact(
                null,
                source.agency(),
                source.codes().draw(random).code(),
                concern.type().equals(second.type()) ? List.of(concern.type()) : List.of(concern.type(), second.type()),
                concern.equals(second) ? concern.text() : concern.text() + " " + second.text(),
                Timetable.offset(contact.receivedAt()),
                contact.recordedAt());
    }

    private SampleLine decision(String contactKey, DecidedContact contact) {
        List<String> reasons = rationales.get(contact.decision());
        return new SampleLine(
                "contact-decision",
                contactKey + "-decision",
                new SampleLine.ContactDecision(
                        contactKey,
                        contact.decision(),
                        Timetable.offset(contact.decidedAt()),
                        reasons.get(random.nextInt(reasons.size())),
                        contact.contact().referral() ? primaryNeeds.draw(random) : null,
                        contact.decisionRecordedAt()));
    }
}
