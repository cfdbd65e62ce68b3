package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.contract.code.ReasonForClosure;
import org.safeguarding.contract.fact.AssessmentFact;
import org.safeguarding.contract.fact.ContactFact;
import org.safeguarding.contract.fact.ReferralFact;

/**
 * Referrals to children's social care, counted on the day they were received, so that all measures are parts of the
 * referrals received.
 */
public final class ReferralMeasures {

    private static final int RE_REFERRAL_MONTHS = 12;

    static final Function<ReferralFact, LocalDate> RECEIVED = ReferralFact::receivedOn;

    private static final Counting<ReferralFact> REFERRALS = Counting.ofChildren(
                    ReferralFact.class, (referral, _) -> "referral received " + referral.receivedOn())
            .reading(ContactFact.class)
            .by(Dimension.AGENCY, ReferralMeasures::agency)
            .by(
                    Dimension.ORGANISATION_TYPE,
                    (referral, _) -> 1 + referral.referralSource().group().ordinal())
            .by(
                    Dimension.PRIMARY_NEED,
                    (referral, _) -> 1 + referral.primaryNeed().ordinal());

    private static final Counting<ReferralFact> RE_REFERRED = REFERRALS
            .readingAll()
            .when((referral, story) -> referralBefore(referral, story).isPresent())
            .because((referral, story) -> {
                var earlier = referralBefore(referral, story).orElseThrow();
                return "referral %s counts as a re-referral: earlier referral %s, %d days before"
                        .formatted(
                                referral.receivedOn(),
                                earlier,
                                ChronoUnit.DAYS.between(earlier, referral.receivedOn()));
            });

    /** A contact decided as a referral opens one of the day of the contact. The others are stepped up from early help. */
    public static final Measure REFERRALS_RECEIVED =
            REFERRALS.flow("referrals-received", RECEIVED).including(ContactMeasures.CONTACTS_TO_REFERRAL);

    public static final Measure RE_REFERRALS = RE_REFERRED.flow("re-referrals", RECEIVED);

    public static final Measure CHILDREN_REFERRED = REFERRALS.oncePerYear("children-referred", RECEIVED);

    public static final Measure CHILDREN_RE_REFERRED = RE_REFERRED.oncePerYear("children-re-referred", RECEIVED);

    public static final Measure REFERRALS_DECIDED_IN_TIME = REFERRALS
            .when(Clocks.REFERRAL_DECISION::inTime)
            .because((referral, story) -> "referral received %s, decided %s, due %s"
                    .formatted(
                            referral.receivedOn(), referral.decidedOn(), Clocks.REFERRAL_DECISION.due(referral, story)))
            .flow("referrals-decided-in-time", RECEIVED);

    /** Counts whenever the assessment began, finished or not. */
    public static final Measure REFERRALS_TO_ASSESSMENT = REFERRALS
            .thatHave(AssessmentFact.class, AssessmentFact::referralId)
            .because((referral, _) -> "referral received %s, assessed".formatted(referral.receivedOn()))
            .flow("referrals-to-assessment", RECEIVED);

    public static final Measure REFERRALS_NO_FURTHER_ACTION = REFERRALS
            .when((referral, _) -> isNoFurtherAction(referral))
            .because((referral, _) -> "referral received %s, no further action".formatted(referral.receivedOn()))
            .flow("referrals-no-further-action", RECEIVED);

    public static final Measure REFERRALS_NOT_IN_NEED = REFERRALS
            .when((referral, _) -> isNotInNeed(referral) && isClosedInTheYearOfReceipt(referral))
            .because((referral, _) -> "referral received %s, closed %s: assessed, no further action"
                    .formatted(referral.receivedOn(), referral.closedOn()))
            .flow("referrals-not-in-need", RECEIVED)
            .version(3);

    public static final Measure REFERRALS_INPUT_LAG = InputLagMeasure.of("referrals-input-lag", ReferralFact.class);

    static final List<Measure> ALL = List.of(
            REFERRALS_RECEIVED,
            RE_REFERRALS,
            CHILDREN_REFERRED,
            CHILDREN_RE_REFERRED,
            REFERRALS_DECIDED_IN_TIME,
            REFERRALS_TO_ASSESSMENT,
            REFERRALS_NO_FURTHER_ACTION,
            REFERRALS_NOT_IN_NEED,
            REFERRALS_INPUT_LAG);

    private ReferralMeasures() {}

    static boolean isNoFurtherAction(ReferralFact referral) {
        return Boolean.TRUE.equals(referral.noFurtherAction());
    }

    /**
     * Closed as "after assessment, no further action" (RC8). The closure decides, not the outcome of an assessment,
     * because the DfE's episodes of need are the referrals minus these and those with no further action: in 2017-18
     * 4,493 − 1,655 − 59 = 2,779 (tables C1, B1).
     */
    static boolean isNotInNeed(ReferralFact referral) {
        return !isNoFurtherAction(referral) && referral.reasonForClosure() == ReasonForClosure.NO_FURTHER_ACTION;
    }

    /**
     * A return knows nothing of later closures. So a referral that is closed in a later year than that of its receipt
     * stays what it was in the year of receipt: an episode started.
     */
    static boolean isClosedInTheYearOfReceipt(ReferralFact referral) {
        return referral.closedOn() != null
                && ReportingYear.of(referral.closedOn()).equals(ReportingYear.of(referral.receivedOn()));
    }

    /** The contact that led to it. */
    private static int agency(ReferralFact referral, Story story) {
        for (var contact : story.all(ContactFact.class)) {
            if (contact.version().id().equals(referral.contactId())) {
                return story.code(Dimension.AGENCY, contact.fact().sourceAgency());
            }
        }
        return 0;
    }

    /** The latest earlier day on which the child was referred, no earlier than 12 months before. */
    private static Optional<LocalDate> referralBefore(ReferralFact referral, Story story) {
        var day = referral.receivedOn();
        var earliest = day.minusMonths(RE_REFERRAL_MONTHS);
        return story.all(ReferralFact.class).stream()
                .map(other -> other.fact().receivedOn())
                .filter(other -> other.isBefore(day) && !other.isBefore(earliest))
                .max(Comparator.naturalOrder());
    }
}
