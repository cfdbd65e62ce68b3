package org.safeguarding.sandbox.sample;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.safeguarding.sandbox.sample.ChildHistory.Contact;

/** Receives, records and decides the contacts of all children. */
final class FrontDoor {

    record DecidedContact(
            ChildHistory child,
            Contact contact,
            ZonedDateTime receivedAt,
            Instant recordedAt,
            String decision,
            ZonedDateTime decidedAt,
            Instant decisionRecordedAt) {}

    private static final int PERCENT_TO_TEAM_OF_KNOWN_CHILD = 75;

    private final Timetable timetable;
    private final RandomGenerator random;
    private final Weighted<String> otherDecisions = new Weighted<String>()
            .add("NO_FURTHER_ACTION", 38)
            .add("ADVICE", 29)
            .add("EARLY_HELP", 27)
            .add("CHILD_PROTECTION_ENQUIRY", 3)
            .add("OTHER_AUTHORITY", 2)
            .add("ALLEGATION", 1);

    FrontDoor(RandomGenerator random) {
        this.timetable = new Timetable(random);
        this.random = random;
    }

    /** In the order in which they are recorded. */
    List<DecidedContact> decide(List<ChildHistory> children) {
        List<DecidedContact> decided = new ArrayList<>();
        for (ChildHistory child : children) {
            for (Contact contact : child.contacts()) {
                decided.add(decide(child, contact));
            }
        }
        decided.sort(Comparator.comparing(DecidedContact::recordedAt));
        return decided;
    }

    private DecidedContact decide(ChildHistory child, Contact contact) {
        ZonedDateTime receivedAt = timetable.received(contact.day(), contact.source());
        Instant recordedAt = timetable.recorded(receivedAt.toInstant());
        ZonedDateTime decidedAt = timetable.decided(receivedAt);
        Instant known = decidedAt.toInstant().isAfter(recordedAt) ? decidedAt.toInstant() : recordedAt;
        return new DecidedContact(
                child,
                contact,
                receivedAt,
                recordedAt,
                contact.referral() ? "REFERRAL" : otherDecision(child, contact),
                decidedAt,
                timetable.recorded(known));
    }

    private String otherDecision(ChildHistory child, Contact contact) {
        boolean known = child.isKnownOn(contact.day());
        return known && random.nextInt(100) < PERCENT_TO_TEAM_OF_KNOWN_CHILD
                ? "EXISTING_CASE"
                : otherDecisions.draw(random);
    }
}
