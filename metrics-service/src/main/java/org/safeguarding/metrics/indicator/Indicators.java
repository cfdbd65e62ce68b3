package org.safeguarding.metrics.indicator;

import static org.safeguarding.metrics.indicator.Polarity.HIGHER_IS_BETTER;
import static org.safeguarding.metrics.indicator.Polarity.LOWER_IS_BETTER;
import static org.safeguarding.metrics.indicator.Polarity.NEITHER;

import java.util.List;
import java.util.Optional;
import org.safeguarding.metrics.measure.Measures;

/** All indicators that the platform answers. */
public final class Indicators {

    private static final String POPULATION =
            "Children aged 0 to 17: the ONS mid-year estimate of the summer within the reporting year, so mid-2017 for 2017-18.";
    private static final String RATE_OF_PERIOD =
            " Not annualised: the rate of a month is the month's count over the year's population.";
    private static final String LOCAL_BOARD = "Local safeguarding board: annual report, multi-agency front door";
    private static final String DFE_REFERRALS = "DfE: characteristics of children in need, table C1";
    private static final String DFE_PLANS = "DfE: characteristics of children in need, table D1";

    public static final List<Indicator> ALL = List.of(
            new Indicator(
                    "contacts-received",
                    "Contacts received",
                    "Contacts to the multi-agency safeguarding hub, whatever was decided about them.",
                    "Contacts received in the period.",
                    null,
                    "Counted on the day of receipt.",
                    new Formula.Count(Measures.CONTACTS_RECEIVED),
                    new Source("FD-01", LOCAL_BOARD + "; Ofsted ILACS Annex A, list 1"),
                    1,
                    NEITHER,
                    true),
            new Indicator(
                    "contacts-decided-in-time",
                    "Contacts decided in time",
                    "Contacts for which the type of response was decided within one working day. A contact that is not decided"
                            + " is not in time, also while its working day has not passed.",
                    "Contacts received in the period and decided in time.",
                    "Contacts received in the period.",
                    "1 working day from receipt; the day of receipt is day 0. Counted on the day of receipt.",
                    new Formula.Percent(Measures.CONTACTS_DECIDED_IN_TIME, Measures.CONTACTS_RECEIVED),
                    new Source(
                            "FD-02",
                            "Working Together to Safeguard Children: decision within one working day of a referral"),
                    1,
                    HIGHER_IS_BETTER,
                    true),
            new Indicator(
                    "contacts-to-referral",
                    "Contacts progressing to referral",
                    "Contacts that were decided as a referral to children's social care.",
                    "Contacts received in the period whose decision is a referral, whenever it was made.",
                    "Contacts received in the period.",
                    "Counted on the day of receipt.",
                    new Formula.Percent(Measures.CONTACTS_TO_REFERRAL, Measures.CONTACTS_RECEIVED),
                    new Source("FD-03", LOCAL_BOARD),
                    1,
                    NEITHER,
                    true),
            new Indicator(
                    "referrals-received",
                    "Referrals received",
                    "Referrals to children's social care.",
                    "Referrals received in the period.",
                    null,
                    "Counted on the referral date of the children in need census.",
                    new Formula.Count(Measures.REFERRALS_RECEIVED),
                    new Source("FD-05", DFE_REFERRALS),
                    1,
                    NEITHER,
                    true),
            new Indicator(
                    "referral-rate",
                    "Referrals per 10,000 children",
                    "Referrals to children's social care per 10,000 children." + RATE_OF_PERIOD,
                    "Referrals received in the period.",
                    POPULATION,
                    "Counted on the referral date of the children in need census.",
                    new Formula.Rate(Measures.REFERRALS_RECEIVED),
                    new Source("FD-05", DFE_REFERRALS),
                    1,
                    NEITHER,
                    true),
            new Indicator(
                    "re-referral-rate",
                    "Re-referrals within 12 months",
                    "Referrals of a child who had been referred to the same authority within the 12 months before. Every such"
                            + " referral counts, so a child can count more than once.",
                    "Referrals received in the period for which the same child has a referral on an earlier day, not earlier than"
                            + " the same day 12 months before.",
                    "Referrals received in the period.",
                    "12 calendar months back from each referral date, across the reporting year; exactly 12 months before is"
                            + " within, the same day is not earlier.",
                    new Formula.Percent(Measures.RE_REFERRALS, Measures.REFERRALS_RECEIVED),
                    new Source("FD-06", DFE_REFERRALS + "; Children in need: a focus on re-referrals, methodology"),
                    1,
                    LOWER_IS_BETTER,
                    true),
            new Indicator(
                    "child-protection-plans",
                    "Children on a child protection plan",
                    "Child protection plans open at the end of the last day of the period.",
                    "Plans started by that day and not ended by it.",
                    null,
                    "Open from the day of the conference that made the plan; not open on the day it ends.",
                    new Formula.Count(Measures.CHILD_PROTECTION_PLANS),
                    new Source("CP-07", DFE_PLANS),
                    1,
                    NEITHER,
                    true),
            new Indicator(
                    "child-protection-plan-rate",
                    "Child protection plans per 10,000 children",
                    "Child protection plans open at the end of the last day of the period per 10,000 children.",
                    "Plans started by that day and not ended by it.",
                    POPULATION,
                    "Open from the day of the conference that made the plan; not open on the day it ends.",
                    new Formula.Rate(Measures.CHILD_PROTECTION_PLANS),
                    new Source("CP-08", DFE_PLANS),
                    1,
                    NEITHER,
                    true),
            new Indicator(
                    "child-protection-plans-started",
                    "Child protection plans started",
                    "Child protection plans that began.",
                    "Plans started in the period.",
                    null,
                    "Counted on the day of the conference that made the plan.",
                    new Formula.Count(Measures.CHILD_PROTECTION_PLANS_STARTED),
                    new Source("CP-09", DFE_PLANS),
                    1,
                    NEITHER,
                    true),
            new Indicator(
                    "child-protection-plans-ended",
                    "Child protection plans ended",
                    "Child protection plans that came to an end.",
                    "Plans ended in the period.",
                    null,
                    "Counted on the day the plan ended.",
                    new Formula.Count(Measures.CHILD_PROTECTION_PLANS_ENDED),
                    new Source("CP-09", DFE_PLANS),
                    1,
                    NEITHER,
                    true),
            new Indicator(
                    "areas-for-improvement-open",
                    "Areas for improvement open",
                    "Areas for improvement that published inspections named and that were not closed by the end of the last day"
                            + " of the period. About services, not about children: small counts are not withheld.",
                    "Areas for improvement opened by that day and not closed by it.",
                    null,
                    "Open from the day of publication; not open on the day it is closed.",
                    new Formula.Count(Measures.AREAS_FOR_IMPROVEMENT_OPEN),
                    new Source("IN-02", "Ofsted, CQC and HMICFRS inspection reports: areas for improvement"),
                    1,
                    LOWER_IS_BETTER,
                    false));

    private Indicators() {}

    public static Optional<Indicator> find(String id) {
        return ALL.stream().filter(indicator -> indicator.id().equals(id)).findFirst();
    }
}
