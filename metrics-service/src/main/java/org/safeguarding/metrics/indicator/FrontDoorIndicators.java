package org.safeguarding.metrics.indicator;

import java.util.List;
import org.safeguarding.metrics.measure.Measures;

/** Contacts to the multi-agency safeguarding hub, and referrals to children's social care. */
final class FrontDoorIndicators {

    private static final String LOCAL_BOARD = "Local safeguarding board: annual report, multi-agency front door";
    private static final String WORKING_TOGETHER =
            "Working Together to Safeguard Children: decision within one working day of a referral";
    private static final String DFE_REFERRALS = "DfE: characteristics of children in need, table C1";
    private static final String RE_REFERRALS =
            DFE_REFERRALS + "; Children in need: a focus on re-referrals, methodology";

    private static final String CONTACTS = "Contacts received in the period.";
    private static final String REFERRALS = "Referrals received in the period.";
    private static final String CHILDREN = "Children with a referral in the reporting year, each once.";
    private static final String ON_RECEIPT = "Counted on the day of receipt.";
    private static final String ON_REFERRAL_DATE = "Counted on the referral date of the children in need census.";
    private static final String FIRST_OF_YEAR =
            "Counted on the child's first referral date of the reporting year; a value from 1 April on.";
    private static final String LOOK_BACK =
            "12 calendar months back from each referral date, across the reporting year; exactly 12 months before is within,"
                    + " the same day is not earlier.";

    static final List<Indicator> ALL = List.of(
            Indicator.of("contacts-received", "Contacts received")
                    .definition("Contacts to the multi-agency safeguarding hub, whatever was decided about them.")
                    .count(Measures.CONTACTS_RECEIVED, CONTACTS)
                    .clock(ON_RECEIPT)
                    .source("FD-01", LOCAL_BOARD + "; Ofsted ILACS Annex A, list 1")
                    .neitherIsBetter(),
            Indicator.of("contacts-decided-in-time", "Contacts decided in time")
                    .definition(
                            "Contacts for which the type of response was decided within one working day, or the authority's"
                                    + " own limit. A contact that is not decided is not in time, also while its working day has not"
                                    + " passed.")
                    .percent(
                            Measures.CONTACTS_DECIDED_IN_TIME,
                            "Contacts received in the period and decided in time.",
                            Measures.CONTACTS_RECEIVED,
                            CONTACTS)
                    .clock("1 working day from receipt; the day of receipt is day 0. Counted on the day of receipt.")
                    .source("FD-02", WORKING_TOGETHER)
                    .higherIsBetter(),
            Indicator.of("contact-decision-time", "Time to decide on a contact")
                    .definition(
                            "Working days from receipt of a contact to the decision on it: median, quartiles and bands.")
                    .distribution(Measures.CONTACTS_DECIDED, "Contacts decided in the period.")
                    .clock("Working days from receipt, which is day 0. Counted on the day of the decision.")
                    .source("FD-02", WORKING_TOGETHER)
                    .lowerIsBetter(),
            Indicator.of("contacts-undecided", "Contacts not decided")
                    .definition("Contacts that were not decided at the end of the last day of the period.")
                    .count(Measures.CONTACTS_UNDECIDED, "Contacts received by that day and not decided by it.")
                    .clock("From the day of receipt; not on the day of the decision.")
                    .source("FD-02", WORKING_TOGETHER)
                    .lowerIsBetter(),
            Indicator.of("contacts-overdue", "Contacts overdue for a decision")
                    .definition(
                            "Contacts not decided at the end of the last day of the period although the limit had passed.")
                    .count(Measures.CONTACTS_OVERDUE, "Contacts due before that day and not decided by it.")
                    .clock("From the day after the limit of 1 working day; not on the day of the decision.")
                    .source("FD-02", WORKING_TOGETHER)
                    .lowerIsBetter(),
            Indicator.of("contacts-to-referral", "Contacts progressing to referral")
                    .definition("Contacts that were decided as a referral to children's social care.")
                    .percent(
                            Measures.CONTACTS_TO_REFERRAL,
                            "Contacts received in the period whose decision is a referral, whenever it was made.",
                            Measures.CONTACTS_RECEIVED,
                            CONTACTS)
                    .clock(ON_RECEIPT)
                    .source("FD-03", LOCAL_BOARD)
                    .neitherIsBetter(),
            Indicator.of("contacts-input-lag", "Input lag of contacts")
                    .definition(
                            "Days from when a contact was received or decided to when that was recorded. Figures of days"
                                    + " not long past may still grow by what is recorded late.")
                    .distribution(
                            Measures.CONTACTS_INPUT_LAG, "Contacts whose latest change took effect in the period.")
                    .clock("Calendar days. Counted on the day it took effect.")
                    .source("FD-01", LOCAL_BOARD)
                    .lowerIsBetter(),
            Indicator.of("referrals-received", "Referrals received")
                    .definition("Referrals to children's social care.")
                    .count(Measures.REFERRALS_RECEIVED, REFERRALS)
                    .clock(ON_REFERRAL_DATE)
                    .source("FD-05", DFE_REFERRALS)
                    .neitherIsBetter(),
            Indicator.of("referral-rate", "Referrals per 10,000 children")
                    .definition(
                            "Referrals to children's social care per 10,000 children. Not annualised: the rate of a month is"
                                    + " the month's count over the year's population.")
                    .rate(Measures.REFERRALS_RECEIVED, REFERRALS)
                    .clock(ON_REFERRAL_DATE)
                    .source("FD-05", DFE_REFERRALS)
                    .neitherIsBetter(),
            Indicator.of("children-referred", "Children referred")
                    .definition("Children with at least one referral to children's social care in the reporting year.")
                    .count(Measures.CHILDREN_REFERRED, CHILDREN)
                    .clock(FIRST_OF_YEAR)
                    .source("FD-05", DFE_REFERRALS)
                    .neitherIsBetter(),
            Indicator.of("children-referred-rate", "Children referred per 10,000 children")
                    .definition("Children with at least one referral in the reporting year per 10,000 children.")
                    .rate(Measures.CHILDREN_REFERRED, CHILDREN)
                    .clock(FIRST_OF_YEAR)
                    .source("FD-05", DFE_REFERRALS)
                    .neitherIsBetter(),
            Indicator.of("re-referral-rate", "Re-referrals within 12 months")
                    .definition(
                            "Referrals of a child who had been referred to the same authority within the 12 months before."
                                    + " Every such referral counts, so a child can count more than once.")
                    .percent(
                            Measures.RE_REFERRALS,
                            "Referrals received in the period for which the same child has a referral on an earlier day, not"
                                    + " earlier than the same day 12 months before.",
                            Measures.REFERRALS_RECEIVED,
                            REFERRALS)
                    .clock(LOOK_BACK)
                    .source("FD-06", RE_REFERRALS)
                    .lowerIsBetter(),
            Indicator.of("children-re-referred", "Children re-referred within 12 months")
                    .definition(
                            "Children with a re-referral in the reporting year, of the children with a referral in it. Each"
                                    + " child counts once.")
                    .percent(
                            Measures.CHILDREN_RE_REFERRED,
                            "Children with at least one re-referral in the reporting year, each once.",
                            Measures.CHILDREN_REFERRED,
                            CHILDREN)
                    .clock(LOOK_BACK)
                    .source("FD-06", RE_REFERRALS)
                    .lowerIsBetter(),
            Indicator.of("referrals-input-lag", "Input lag of referrals")
                    .definition("Days from the referral date to when the referral was recorded.")
                    .distribution(Measures.REFERRALS_INPUT_LAG, "Referrals that took effect in the period.")
                    .clock("Calendar days. Counted on the day it took effect.")
                    .source("FD-05", LOCAL_BOARD)
                    .lowerIsBetter());

    private FrontDoorIndicators() {}
}
