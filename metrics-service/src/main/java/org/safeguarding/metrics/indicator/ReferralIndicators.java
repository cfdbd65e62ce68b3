package org.safeguarding.metrics.indicator;

import java.util.List;
import org.safeguarding.metrics.measure.ReferralMeasures;

/** Referrals to children's social care. */
final class ReferralIndicators {

    private static final String LOCAL_BOARD = "Local safeguarding board: annual report, multi-agency front door";
    private static final String WORKING_TOGETHER =
            "Working Together to Safeguard Children: decision within one working day of a referral";
    private static final String DFE_REFERRALS = "DfE: characteristics of children in need, table C1";
    private static final String RE_REFERRALS =
            DFE_REFERRALS + "; Children in need: a focus on re-referrals, methodology";

    private static final String REFERRALS = "Referrals received in the period.";
    private static final String CHILDREN = "Children with a referral in the reporting year. Each child counts once.";
    private static final String ON_REFERRAL_DATE = "Counted on the referral date of the children in need census.";
    private static final String FIRST_OF_YEAR =
            "Counted on the child's first referral date of the reporting year. Has a value only for periods that"
                    + " start on 1 April.";
    private static final String LOOK_BACK =
            "Looks back 12 calendar months from each referral date, across reporting years. A referral exactly 12"
                    + " months earlier counts; one on the same day does not.";

    static final List<Indicator> ALL = List.of(
            Indicator.of("referrals-received", "Referrals received")
                    .definition("Referrals to children's social care.")
                    .count(ReferralMeasures.REFERRALS_RECEIVED, REFERRALS)
                    .clock(ON_REFERRAL_DATE)
                    .source("FD-05", DFE_REFERRALS)
                    .neitherIsBetter(),
            Indicator.of("referral-rate", "Referrals per 10,000 children")
                    .definition("Referrals to children's social care per 10,000 children. Not annualised: the rate for"
                            + " a month is the month's count over the year's population.")
                    .rate(ReferralMeasures.REFERRALS_RECEIVED, REFERRALS)
                    .clock(ON_REFERRAL_DATE)
                    .source("FD-05", DFE_REFERRALS)
                    .neitherIsBetter(),
            Indicator.of("children-referred", "Children referred")
                    .definition("Children with at least one referral to children's social care in the reporting year.")
                    .count(ReferralMeasures.CHILDREN_REFERRED, CHILDREN)
                    .clock(FIRST_OF_YEAR)
                    .source("FD-05", DFE_REFERRALS)
                    .neitherIsBetter(),
            Indicator.of("children-referred-rate", "Children referred per 10,000 children")
                    .definition("Children with at least one referral in the reporting year, per 10,000 children.")
                    .rate(ReferralMeasures.CHILDREN_REFERRED, CHILDREN)
                    .clock(FIRST_OF_YEAR)
                    .source("FD-05", DFE_REFERRALS)
                    .neitherIsBetter(),
            Indicator.of("re-referral-rate", "Re-referrals within 12 months")
                    .definition(
                            "Referrals of a child who had been referred to the same authority within the 12 months before."
                                    + " Every such referral counts, so a child can count more than once.")
                    .percent(
                            ReferralMeasures.RE_REFERRALS,
                            "Referrals received in the period where the same child has a referral on an earlier"
                                    + " day, no earlier than the same day 12 months before.",
                            ReferralMeasures.REFERRALS_RECEIVED,
                            REFERRALS)
                    .clock(LOOK_BACK)
                    .source("FD-06", RE_REFERRALS)
                    .lowerIsBetter(),
            Indicator.of("children-re-referred", "Children re-referred within 12 months")
                    .definition("Children with a re-referral in the reporting year, out of the children with a"
                            + " referral in that year. Each child counts once.")
                    .percent(
                            ReferralMeasures.CHILDREN_RE_REFERRED,
                            "Children with at least one re-referral in the reporting year. Each child counts once.",
                            ReferralMeasures.CHILDREN_REFERRED,
                            CHILDREN)
                    .clock(LOOK_BACK)
                    .source("FD-06", RE_REFERRALS)
                    .lowerIsBetter(),
            Indicator.of("referrals-input-lag", "Input lag of referrals")
                    .definition("Days between the referral date and the referral being recorded.")
                    .distribution(ReferralMeasures.REFERRALS_INPUT_LAG, "Referrals that took effect in the period.")
                    .clock("Calendar days. Counted on the day it took effect.")
                    .source("FD-05", LOCAL_BOARD)
                    .lowerIsBetter(),
            Indicator.of("referrals-decided-in-time", "Referrals decided in time")
                    .definition("Referrals where the type of response was decided within one working day, or within"
                            + " the authority's own limit. An undecided referral is not in time, even if"
                            + " its working day has not yet passed.")
                    .percent(
                            ReferralMeasures.REFERRALS_DECIDED_IN_TIME,
                            "Referrals received in the period and decided in time.",
                            ReferralMeasures.REFERRALS_RECEIVED,
                            REFERRALS)
                    .clockInWorkingDays(
                            "1 working day from the referral date, which is day 0. Counted on the referral date.")
                    .source("FD-02", WORKING_TOGETHER)
                    .higherIsBetter(),
            Indicator.of("referrals-to-assessment", "Referrals progressing to assessment")
                    .definition("Referrals for which a child and family assessment was started.")
                    .percent(
                            ReferralMeasures.REFERRALS_TO_ASSESSMENT,
                            "Referrals received in the period with an assessment, whenever it began.",
                            ReferralMeasures.REFERRALS_RECEIVED,
                            REFERRALS)
                    .clock(ON_REFERRAL_DATE)
                    .source("FD-04", LOCAL_BOARD)
                    .neitherIsBetter(),
            Indicator.of("referrals-no-further-action", "Referrals with no further action")
                    .definition("Referrals where the decision was that nothing further is to be done (ReferralNFA).")
                    .percent(
                            ReferralMeasures.REFERRALS_NO_FURTHER_ACTION,
                            "Referrals received in the period with no further action.",
                            ReferralMeasures.REFERRALS_RECEIVED,
                            REFERRALS)
                    .clock(ON_REFERRAL_DATE)
                    .source("FD-07", DFE_REFERRALS)
                    .neitherIsBetter(),
            Indicator.of("referrals-not-in-need", "Referrals assessed as not in need")
                    .definition("Referrals that were assessed and closed because the child was not in need: the reason"
                            + " for closure is RC8, after assessment, no further action. The closure"
                            + " decides, not the outcome of an assessment. A referral that is closed so in a"
                            + " later reporting year stays an episode of need started. Every referral received"
                            + " is therefore exactly one of three: no further action, not in need, or an"
                            + " episode of need started.")
                    .percent(
                            ReferralMeasures.REFERRALS_NOT_IN_NEED,
                            "Referrals received in the period and closed with RC8 in the same reporting year.",
                            ReferralMeasures.REFERRALS_RECEIVED,
                            REFERRALS)
                    .clock(ON_REFERRAL_DATE)
                    .source("FD-08", DFE_REFERRALS)
                    .neitherIsBetter());

    private ReferralIndicators() {}
}
