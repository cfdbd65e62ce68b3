package org.safeguarding.sandbox.sample;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.safeguarding.calendar.WorkingDays;
import org.safeguarding.sandbox.sample.ChildHistory.Contact;

/** Receives, records and decides the contacts of all children, and decides what to do with the referrals. */
final class FrontDoor {

    record DecidedContact(
            ChildHistory child,
            Contact contact,
            ZonedDateTime receivedAt,
            Instant recordedAt,
            String decision,
            ZonedDateTime decidedAt,
            Instant decisionRecordedAt) {}

    private static final int PERCENT_NEXT_WORKING_DAY = 8;
    private static final int PERCENT_TO_TEAM_OF_KNOWN_CHILD = 75;

    private final Timetable timetable;
    private final RandomGenerator random;
    private final Weighted<String> otherDecisions = new Weighted<String>()
            .add("NO_FURTHER_ACTION", 31)
            .add("ADVICE", 29)
            .add("EARLY_HELP", 34)
            .add("CHILD_PROTECTION_ENQUIRY", 3)
            .add("OTHER_AUTHORITY", 2)
            .add("ALLEGATION", 1);

    FrontDoor(RandomGenerator random) {
        this.timetable = new Timetable(random);
        this.random = random;
    }

    List<DecidedReferral> referrals(List<ChildHistory> children) {
        List<DecidedReferral> decided = new ArrayList<>();
        for (ChildHistory child : children) {
            for (Referral referral : child.referrals()) {
                DecidedContact contact = decide(child, referral.contact());
                ZonedDateTime decidedAt = random.nextInt(100) < PERCENT_NEXT_WORKING_DAY
                        ? timetable.conference(
                                WorkingDays.after(contact.decidedAt().toLocalDate(), 1))
                        : contact.decidedAt().plusMinutes(1 + random.nextInt(60));
                decided.add(new DecidedReferral(
                        contact,
                        referral,
                        decidedAt,
                        timetable.recordedAfter(contact.decisionRecordedAt(), decidedAt.toInstant())));
            }
        }
        return decided;
    }

    /** The contacts that do not become referrals; a team may already know the child. */
    List<DecidedContact> others(List<ChildHistory> children) {
        List<DecidedContact> decided = new ArrayList<>();
        for (ChildHistory child : children) {
            child.contacts().stream()
                    .filter(contact -> !contact.referral())
                    .forEach(contact -> decided.add(decide(child, contact)));
        }
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
