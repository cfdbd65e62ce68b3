package org.safeguarding.metrics.indicator;

import java.util.List;
import org.safeguarding.metrics.measure.ConferenceMeasures;

/** Child protection conferences: how soon, what they decide, and whether the child is heard. */
final class ConferenceIndicators {

    private static final String C4 = "DfE: characteristics of children in need, table C4";
    private static final String ANNEX_A = "Ofsted: inspection of children's services, Annex A, list 5";
    private static final String ADVOCACY = "Local safeguarding board: annual report, advocacy in child protection";
    private static final String PRACTICE_REVIEW = "Local safeguarding board: annual report, practice review group";

    private static final String INITIAL =
            "Initial conferences held in the period, one for each child. Those that transfer a child in are not among"
                    + " them.";
    private static final String CHILDREN =
            "Children with an initial conference held in the reporting year. Each child counts once.";
    private static final String OF_OLDER =
            "Children aged 8 to 17 on the day of a conference that was held in the reporting"
                    + " year: initial, review or transfer in. Each child counts once.";
    private static final String INITIAL_OF_OLDER =
            "Children aged 8 to 17 on the day of an initial conference that was held in"
                    + " the reporting year. Each child counts once.";
    private static final String CONTESTED =
            "Conferences held in the period whose chair vetoed the decision or in which an agency dissented in writing.";

    private static final String HELD = "Counted on the day the conference was held.";
    private static final String FIRST_OF_YEAR =
            "A reporting year, or the part of it that starts on 1 April. A child counts from the first such conference of"
                    + " the year.";
    private static final String AGE = " The age is the exact age on the day of the conference.";

    static final List<Indicator> ALL = List.of(
            Indicator.of("initial-conferences", "Initial child protection conferences")
                    .definition("Initial child protection conferences that were held.")
                    .count(ConferenceMeasures.INITIAL_CONFERENCES, INITIAL)
                    .clock(HELD)
                    .source("CP-04", C4)
                    .neitherIsBetter(),
            Indicator.of("initial-conference-rate", "Initial child protection conferences per 10,000 children")
                    .definition(
                            "Initial child protection conferences that were held, per 10,000 children. Not annualised.")
                    .rate(ConferenceMeasures.INITIAL_CONFERENCES, INITIAL)
                    .clock(HELD)
                    .source("CP-04", C4)
                    .neitherIsBetter(),
            Indicator.of("children-with-an-initial-conference", "Children with an initial conference")
                    .definition(
                            "Children about whom an initial child protection conference was held in the reporting year.")
                    .count(ConferenceMeasures.CHILDREN_WITH_AN_INITIAL_CONFERENCE, CHILDREN)
                    .clock(FIRST_OF_YEAR)
                    .source("CP-04", C4)
                    .neitherIsBetter(),
            Indicator.of(
                            "children-with-an-initial-conference-rate",
                            "Children with an initial conference per 10,000 children")
                    .definition(
                            "Children about whom an initial child protection conference was held in the reporting year,"
                                    + " per 10,000 children.")
                    .rate(ConferenceMeasures.CHILDREN_WITH_AN_INITIAL_CONFERENCE, CHILDREN)
                    .clock(FIRST_OF_YEAR)
                    .source("CP-04", C4)
                    .neitherIsBetter(),
            Indicator.of("transfer-in-conferences", "Transfer-in conferences")
                    .definition(
                            "Conferences about children on a plan of another authority who have moved into this one.")
                    .count(
                            ConferenceMeasures.TRANSFER_IN_CONFERENCES,
                            "Transfer-in conferences held in the period, one for each child.")
                    .clock(HELD)
                    .source("CP-04", "DfE: children in need census, COLLECT reports, transfer-in conferences")
                    .neitherIsBetter(),
            Indicator.of("initial-conferences-in-time", "Initial conferences in time")
                    .definition(
                            "Initial conferences that were held within 15 working days of the start of the section 47"
                                    + " enquiry, or within the authority's own limit. One held before its enquiry started, or"
                                    + " without a known enquiry, is not in time.")
                    .percent(
                            ConferenceMeasures.INITIAL_CONFERENCES_IN_TIME,
                            "Initial conferences held in the period, and in time.",
                            ConferenceMeasures.INITIAL_CONFERENCES,
                            INITIAL)
                    .clockInWorkingDays(
                            "15 working days from the strategy discussion that started the enquiry, which is"
                                    + " day 0. " + HELD)
                    .source("CP-05", C4)
                    .higherIsBetter(),
            Indicator.of("initial-conference-duration", "Time to the initial conference")
                    .definition(
                            "How long it took from the start of the section 47 enquiry to the initial conference: median,"
                                    + " quartiles and bands. A conference held before its enquiry started, or without a known enquiry,"
                                    + " is among those not recorded.")
                    .distribution(ConferenceMeasures.INITIAL_CONFERENCES, INITIAL)
                    .clockInWorkingDays("Working days from the start of the enquiry, which is day 0. " + HELD)
                    .source("CP-05", C4)
                    .lowerIsBetter(),
            Indicator.of("initial-conferences-to-plan", "Initial conferences leading to a plan")
                    .definition("Initial conferences that decided on a child protection plan.")
                    .percent(
                            ConferenceMeasures.INITIAL_CONFERENCES_TO_PLAN,
                            "Initial conferences held in the period that made a plan.",
                            ConferenceMeasures.INITIAL_CONFERENCES,
                            INITIAL)
                    .clock(HELD)
                    .source("CP-06", ANNEX_A)
                    .neitherIsBetter(),
            Indicator.of("children-engaged-by-advocacy", "Children aged 8 to 17 whom the advocacy service engaged")
                    .definition("Children aged 8 to 17 with whom the advocacy service worked for a child protection"
                            + " conference, whether or not an advocate then represented them.")
                    .count(
                            ConferenceMeasures.OLDER_CHILDREN_ENGAGED,
                            "Children aged 8 to 17 on the day of a conference that was held in the reporting year, engaged"
                                    + " or represented. Each child counts once.")
                    .clock(FIRST_OF_YEAR + AGE)
                    .source("CP-18", ADVOCACY)
                    .higherIsBetter(),
            Indicator.of("children-represented-at-conferences", "Children represented at a conference")
                    .definition(
                            "Children aged 8 to 17 whose voice an advocate represented at a child protection conference of"
                                    + " the reporting year.")
                    .percent(
                            ConferenceMeasures.OLDER_CHILDREN_REPRESENTED,
                            "Those represented at one or more conferences of the year.",
                            ConferenceMeasures.OLDER_CHILDREN_CONFERENCED,
                            OF_OLDER)
                    .clock(FIRST_OF_YEAR + AGE)
                    .source("CP-19", ADVOCACY)
                    .higherIsBetter(),
            Indicator.of(
                            "children-represented-at-initial-conferences",
                            "Children represented at their initial conference")
                    .definition(
                            "Children aged 8 to 17 whose voice an advocate represented at their initial conference.")
                    .percent(
                            ConferenceMeasures.OLDER_CHILDREN_REPRESENTED_INITIALLY,
                            "Those represented at one or more initial conferences of the year.",
                            ConferenceMeasures.OLDER_CHILDREN_CONFERENCED_INITIALLY,
                            INITIAL_OF_OLDER)
                    .clock(FIRST_OF_YEAR + AGE)
                    .source("CP-20", ADVOCACY)
                    .higherIsBetter(),
            Indicator.of("contested-conferences-reviewed", "Vetoes and dissents that went to practice review")
                    .definition(
                            "Conferences whose chair vetoed the decision, or in which an agency dissented in writing, that"
                                    + " went to a practice review.")
                    .percent(
                            ConferenceMeasures.CONTESTED_CONFERENCES_REVIEWED,
                            "Those that went to a practice review.",
                            ConferenceMeasures.CONTESTED_CONFERENCES,
                            CONTESTED)
                    .clock(HELD)
                    .source("CP-22", PRACTICE_REVIEW)
                    .neitherIsBetter(),
            Indicator.of("conferences-input-lag", "Input lag of conferences")
                    .definition("Days between a conference being arranged, held or cancelled and that being recorded.")
                    .distribution(
                            ConferenceMeasures.CONFERENCES_INPUT_LAG,
                            "Conferences whose latest change took effect in the period.")
                    .clock("Calendar days. Counted on the day the change took effect.")
                    .source("CP-04", C4)
                    .lowerIsBetter());

    private ConferenceIndicators() {}
}
