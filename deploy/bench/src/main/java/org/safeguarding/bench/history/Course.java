package org.safeguarding.bench.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.code.CategoryOfAbuse;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.contract.fact.ChildFact;
import org.safeguarding.contract.fact.ChildProtectionPlanFact;
import org.safeguarding.contract.fact.ContactFact;
import org.safeguarding.contract.fact.Fact;
import org.safeguarding.contract.fact.ReferralFact;

/**
 * What follows when one child comes to notice: a contact and its decision, or a referral at once; perhaps a plan and
 * its end. All of it, to the end, is created on the day it begins.
 */
final class Course {

    private static final Duration FIRST_HOUR = Duration.ofHours(8);
    private static final int SECONDS_OF_WORK = 11 * 3600;

    private final String authority;
    private final UUID child;
    private final SplittableRandom random;
    private final Consumer<Event> events;

    Course(String authority, UUID child, SplittableRandom random, Consumer<Event> events) {
        this.authority = authority;
        this.child = child;
        this.random = random;
        this.events = events;
    }

    /** The child becomes known. What is known about 1 in 50 is corrected a month later. */
    void register(ChildFact fact) {
        Instant at = instant(fact.effectiveOn(), 0);
        tell(EventType.CHILD_REGISTERED, child, 1, at, fact);
        if (random.nextInt(50) == 0) {
            tell(EventType.CHILD_CHANGED, child, 2, at.plus(Duration.ofDays(30)), fact);
        }
    }

    /** Seven in ten come as a contact; the others come as a referral from a front door that records no contacts. */
    void begin(LocalDate day) {
        ReferralSource source = Codes.SOURCE.next(random);
        if (random.nextInt(100) < 69) {
            contact(day, source);
        } else {
            referral(day, instant(day, 1), source, uuid());
        }
    }

    /** 3 in 100 are never decided, 82 by the next day; 1 in 100 should never have been recorded. */
    private void contact(LocalDate day, ReferralSource source) {
        UUID contact = uuid();
        Instant received = instant(day, 1);
        tell(
                EventType.CONTACT_RECEIVED,
                contact,
                1,
                received,
                new ContactFact(day, false, day, source, Codes.agency(source), null, null, null, null, null));
        if (random.nextInt(100) < 3) {
            return;
        }
        int days = random.nextInt(100) < 85 ? random.nextInt(2) : 2 + random.nextInt(4);
        LocalDate decidedOn = day.plusDays(days);
        Instant decided = days == 0 ? received.plus(Duration.ofHours(2)) : instant(decidedOn, 1);
        ContactDecision decision = Codes.DECISION.next(random);
        ContactFact fact = contact(false, day, source, decidedOn, decision);
        tell(EventType.CONTACT_DECIDED, contact, 2, decided, fact);
        if (decision == ContactDecision.REFERRAL) {
            referral(day, decided.plusSeconds(1), source, contact);
        } else if (random.nextInt(50) == 0) {
            ContactFact wrong = contact(true, day, source, decidedOn, decision);
            tell(EventType.CONTACT_DECIDED, contact, 3, decided.plus(Duration.ofDays(10)), wrong);
        }
    }

    private static ContactFact contact(
            boolean voided, LocalDate day, ReferralSource source, LocalDate decidedOn, ContactDecision decision) {
        return new ContactFact(
                decidedOn, voided, day, source, Codes.agency(source), null, null, decidedOn, decision, null);
    }

    private void referral(LocalDate day, Instant recorded, ReferralSource source, UUID contact) {
        UUID referral = uuid();
        ReferralFact fact =
                new ReferralFact(day, false, day, source, Codes.NEED.next(random), contact, null, null, null, null);
        tell(EventType.REFERRAL_RECEIVED, referral, 1, recorded, fact);
        if (random.nextInt(200) == 0) {
            ReferralFact wrong =
                    new ReferralFact(day, true, day, source, fact.primaryNeed(), contact, null, null, null, null);
            tell(EventType.REFERRAL_RECEIVED, referral, 2, recorded.plus(Duration.ofDays(7)), wrong);
        } else if (random.nextInt(10) == 0) {
            plan(day.plusDays(10 + random.nextInt(50)));
        }
    }

    private void plan(LocalDate startedOn) {
        UUID plan = uuid();
        CategoryOfAbuse category = Codes.CATEGORY.next(random);
        int previous = random.nextInt(5) == 0 ? 1 : 0;
        LocalDate endedOn =
                startedOn.plusDays(random.nextInt(10) == 0 ? 731 + random.nextInt(365) : 30 + random.nextInt(700));
        tell(
                EventType.CHILD_PROTECTION_PLAN_STARTED,
                plan,
                1,
                instant(startedOn, 0),
                new ChildProtectionPlanFact(
                        startedOn, false, startedOn, null, category, category, previous, null, false, null));
        tell(
                EventType.CHILD_PROTECTION_PLAN_ENDED,
                plan,
                2,
                instant(endedOn, 0),
                new ChildProtectionPlanFact(
                        endedOn, false, startedOn, endedOn, category, category, previous, null, false, null));
    }

    /** @param hour the earliest working hour in which it is recorded */
    private Instant instant(LocalDate day, int hour) {
        return day.atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plus(FIRST_HOUR)
                .plusSeconds(hour * 3600L + random.nextInt(hour == 0 ? 3600 : SECONDS_OF_WORK));
    }

    private UUID uuid() {
        return Seed.uuid(random.nextLong(), random.nextLong());
    }

    private void tell(EventType type, UUID record, int version, Instant recorded, Fact fact) {
        events.accept(new Event(uuid(), type, record, child, recorded, 0, version, authority, "council", null, fact));
    }
}
