package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.safeguarding.calendar.Limit;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.contract.fact.AreaForImprovementFact;
import org.safeguarding.contract.fact.ChildProtectionPlanFact;
import org.safeguarding.contract.fact.ContactFact;
import org.safeguarding.contract.fact.ReferralFact;
import org.safeguarding.metrics.timeline.RecordVersion;
import org.safeguarding.metrics.timeline.Timeline;

/** All that is counted. An id that was ever stored keeps its meaning; what is counted otherwise gets an id of its own. */
public final class Measures {

    /** From receipt to the decision about the response: one working day, so the next working day is in time. */
    private static final Limit DECISION = Limit.workingDays(1);

    private static final int RE_REFERRAL_MONTHS = 12;

    public static final Measure CONTACTS_RECEIVED =
            Measure.flow("contacts-received", ContactFact.class, all(), ContactFact::receivedOn);

    /** On the day of receipt, so that it is a part of {@link #CONTACTS_RECEIVED}; undecided is not in time. */
    public static final Measure CONTACTS_DECIDED_IN_TIME = Measure.flow(
            "contacts-decided-in-time", ContactFact.class, Measures::decidedInTime, ContactFact::receivedOn);

    /** On the day of receipt, so that it is a part of {@link #CONTACTS_RECEIVED}. */
    public static final Measure CONTACTS_TO_REFERRAL =
            Measure.flow("contacts-to-referral", ContactFact.class, Measures::toReferral, ContactFact::receivedOn);

    public static final Measure REFERRALS_RECEIVED =
            Measure.flow("referrals-received", ReferralFact.class, all(), ReferralFact::receivedOn);

    public static final Measure RE_REFERRALS =
            Measure.flow("re-referrals", ReferralFact.class, Measures::reReferral, ReferralFact::receivedOn);

    public static final Measure CHILD_PROTECTION_PLANS = Measure.stock(
            "child-protection-plans",
            ChildProtectionPlanFact.class,
            ChildProtectionPlanFact::startedOn,
            ChildProtectionPlanFact::endedOn);

    public static final Measure CHILD_PROTECTION_PLANS_STARTED = Measure.flow(
            "child-protection-plans-started", ChildProtectionPlanFact.class, all(), ChildProtectionPlanFact::startedOn);

    public static final Measure CHILD_PROTECTION_PLANS_ENDED = Measure.flow(
            "child-protection-plans-ended",
            ChildProtectionPlanFact.class,
            (record, _) -> ((ChildProtectionPlanFact) record.fact()).endedOn() != null,
            ChildProtectionPlanFact::endedOn);

    public static final Measure AREAS_FOR_IMPROVEMENT_OPEN = Measure.stock(
            "areas-for-improvement-open",
            AreaForImprovementFact.class,
            AreaForImprovementFact::openedOn,
            AreaForImprovementFact::closedOn);

    public static final List<Measure> ALL = List.of(
            CONTACTS_RECEIVED,
            CONTACTS_DECIDED_IN_TIME,
            CONTACTS_TO_REFERRAL,
            REFERRALS_RECEIVED,
            RE_REFERRALS,
            CHILD_PROTECTION_PLANS,
            CHILD_PROTECTION_PLANS_STARTED,
            CHILD_PROTECTION_PLANS_ENDED,
            AREAS_FOR_IMPROVEMENT_OPEN);

    private Measures() {}

    private static BiPredicate<RecordVersion, Timeline> all() {
        return (_, _) -> true;
    }

    private static boolean decidedInTime(RecordVersion record, Timeline timeline) {
        var contact = (ContactFact) record.fact();
        Objects.requireNonNull(contact.receivedOn(), "a contact has no day of receipt");
        return contact.decidedOn() != null && DECISION.inTime(contact.receivedOn(), contact.decidedOn());
    }

    private static boolean toReferral(RecordVersion record, Timeline timeline) {
        return ((ContactFact) record.fact()).decision() == ContactDecision.REFERRAL;
    }

    private static boolean reReferral(RecordVersion record, Timeline timeline) {
        LocalDate day = ((ReferralFact) record.fact()).receivedOn();
        LocalDate earliest = day.minusMonths(RE_REFERRAL_MONTHS);
        return timeline.records().stream()
                .filter(other -> other.authority().equals(record.authority()))
                .filter(other -> other.fact() instanceof ReferralFact referral
                        && !referral.voided()
                        && referral.receivedOn().isBefore(day)
                        && !referral.receivedOn().isBefore(earliest))
                .findAny()
                .isPresent();
    }
}
