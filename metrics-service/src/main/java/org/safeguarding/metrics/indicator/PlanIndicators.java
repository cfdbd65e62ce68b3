package org.safeguarding.metrics.indicator;

import java.util.List;
import org.safeguarding.metrics.measure.PlanMeasures;

/** Child protection plans. */
final class PlanIndicators {

    private static final String D1 = "DfE: characteristics of children in need, table D1";
    private static final String D2 = "DfE: characteristics of children in need, tables D1 and D2";
    private static final String D4 = "DfE: characteristics of children in need, tables D1 and D4";
    private static final String D3 = "DfE: characteristics of children in need, table D3 (NI 65)";
    private static final String D5 = "DfE: characteristics of children in need, table D5";
    private static final String D7 = "DfE: characteristics of children in need, table D7 (NI 64)";

    private static final String OPEN =
            "Children with a plan of this authority started by that day and not ended by then. A child with several, as"
                    + " after a merge, counts once: by the one that began first.";
    private static final String STARTED =
            "Plans started in the period. Temporary plans of other authorities are not among them.";
    private static final String ENDED =
            "Plans ended in the period. Temporary plans of other authorities are not among them.";
    private static final String ANY_POINT =
            "Plans open at any point in the reporting year up to the last day. Temporary plans"
                    + " of other authorities are not among them.";
    private static final String CHILDREN_STARTING = "Children with a plan started in the year. Each child counts once.";
    private static final String CHILDREN_ENDING = "Children with a plan ended in the year. Each child counts once.";
    private static final String CHILDREN_AT_ANY_POINT =
            "Children with a plan open at any point in the year up to the last day. Each child counts once, by the plan"
                    + " that counts first in the year; if several were open on 1 April, by the one that began first.";
    private static final String WHILE_OPEN =
            "Open from the day of the conference that made the plan; not open on the day it"
                    + " ends. The category is that of the last day of the period.";
    private static final String ON_START =
            "Counted on the day of the conference that made the plan. The category is that with which the plan began; the"
                    + " latest category is the one it has now, or had when it ended.";
    private static final String ON_END = "Counted on the day the plan ended, by its category on that day.";
    private static final String YEAR_TO_DATE = "A reporting year, or the part of it that starts on 1 April.";

    static final List<Indicator> ALL = List.of(
            Indicator.of("child-protection-plans", "Children on a child protection plan")
                    .definition("Children on a child protection plan at the end of the last day of the period.")
                    .count(PlanMeasures.CHILD_PROTECTION_PLANS, OPEN)
                    .clock(WHILE_OPEN)
                    .source("CP-07", D4)
                    .neitherIsBetter(),
            Indicator.of("child-protection-plan-rate", "Child protection plans per 10,000 children")
                    .definition(
                            "Children on a child protection plan at the end of the last day of the period, per 10,000"
                                    + " children.")
                    .rate(PlanMeasures.CHILD_PROTECTION_PLANS, OPEN)
                    .clock(WHILE_OPEN)
                    .source("CP-08", D1)
                    .neitherIsBetter(),
            Indicator.of("child-protection-plan-duration", "Child protection plans open, by duration")
                    .definition(
                            "How long the plans open at the end of the last day of the period had lasted: median, quartiles"
                                    + " and bands.")
                    .distribution(PlanMeasures.CHILD_PROTECTION_PLANS, OPEN)
                    .clock("Calendar days from the start of the plan to the last day of the period; the bands are by"
                            + " calendar months.")
                    .source("CP-12", D5)
                    .neitherIsBetter(),
            Indicator.of("child-protection-plans-started", "Child protection plans started")
                    .definition("Child protection plans that began.")
                    .count(PlanMeasures.CHILD_PROTECTION_PLANS_STARTED, STARTED)
                    .clock(ON_START)
                    .source("CP-09", D2)
                    .neitherIsBetter(),
            Indicator.of("child-protection-plan-start-rate", "Child protection plans started per 10,000 children")
                    .definition("Child protection plans that began, per 10,000 children. Not annualised.")
                    .rate(PlanMeasures.CHILD_PROTECTION_PLANS_STARTED, STARTED)
                    .clock(ON_START)
                    .source("CP-09", D1)
                    .neitherIsBetter(),
            Indicator.of("child-protection-plans-ended", "Child protection plans ended")
                    .definition("Child protection plans that ended.")
                    .count(PlanMeasures.CHILD_PROTECTION_PLANS_ENDED, ENDED)
                    .clock(ON_END)
                    .source("CP-09", D1)
                    .neitherIsBetter(),
            Indicator.of("child-protection-plan-end-rate", "Child protection plans ended per 10,000 children")
                    .definition("Child protection plans that ended, per 10,000 children. Not annualised.")
                    .rate(PlanMeasures.CHILD_PROTECTION_PLANS_ENDED, ENDED)
                    .clock(ON_END)
                    .source("CP-09", D1)
                    .neitherIsBetter(),
            Indicator.of("child-protection-plans-at-any-point", "Child protection plans at any point in the year")
                    .definition("Child protection plans that were open at any point in the reporting year: those open"
                            + " before it and those started in it.")
                    .count(PlanMeasures.CHILD_PROTECTION_PLANS_AT_ANY_POINT, ANY_POINT)
                    .clock(YEAR_TO_DATE)
                    .source("CP-09", D1)
                    .neitherIsBetter(),
            Indicator.of("child-protection-plan-any-point-rate", "Plans at any point in the year per 10,000 children")
                    .definition("Child protection plans that were open at any point in the reporting year, per 10,000"
                            + " children.")
                    .rate(PlanMeasures.CHILD_PROTECTION_PLANS_AT_ANY_POINT, ANY_POINT)
                    .clock(YEAR_TO_DATE)
                    .source("CP-09", D1)
                    .neitherIsBetter(),
            Indicator.of("children-starting-a-plan", "Children who started a plan")
                    .definition("Children for whom a child protection plan began in the reporting year.")
                    .count(PlanMeasures.CHILDREN_STARTING_A_PLAN, CHILDREN_STARTING)
                    .clock(YEAR_TO_DATE)
                    .source("CP-09", D1)
                    .neitherIsBetter(),
            Indicator.of("children-starting-a-plan-rate", "Children who started a plan per 10,000 children")
                    .definition("Children for whom a child protection plan began in the reporting year, per 10,000"
                            + " children.")
                    .rate(PlanMeasures.CHILDREN_STARTING_A_PLAN, CHILDREN_STARTING)
                    .clock(YEAR_TO_DATE)
                    .source("CP-09", D1)
                    .neitherIsBetter(),
            Indicator.of("children-ending-a-plan", "Children who ended a plan")
                    .definition("Children whose child protection plan ended in the reporting year.")
                    .count(PlanMeasures.CHILDREN_ENDING_A_PLAN, CHILDREN_ENDING)
                    .clock(YEAR_TO_DATE)
                    .source("CP-09", D1)
                    .neitherIsBetter(),
            Indicator.of("children-ending-a-plan-rate", "Children who ended a plan per 10,000 children")
                    .definition(
                            "Children whose child protection plan ended in the reporting year, per 10,000 children.")
                    .rate(PlanMeasures.CHILDREN_ENDING_A_PLAN, CHILDREN_ENDING)
                    .clock(YEAR_TO_DATE)
                    .source("CP-09", D1)
                    .neitherIsBetter(),
            Indicator.of("children-on-a-plan-at-any-point", "Children on a plan at any point in the year")
                    .definition("Children who were on a child protection plan at any point in the reporting year.")
                    .count(PlanMeasures.CHILDREN_ON_A_PLAN_AT_ANY_POINT, CHILDREN_AT_ANY_POINT)
                    .clock(YEAR_TO_DATE)
                    .source("CP-09", D1)
                    .neitherIsBetter(),
            Indicator.of(
                            "children-on-a-plan-at-any-point-rate",
                            "Children on a plan at any point in the year per 10,000")
                    .definition("Children who were on a child protection plan at any point in the reporting year, per"
                            + " 10,000 children.")
                    .rate(PlanMeasures.CHILDREN_ON_A_PLAN_AT_ANY_POINT, CHILDREN_AT_ANY_POINT)
                    .clock(YEAR_TO_DATE)
                    .source("CP-09", D1)
                    .neitherIsBetter(),
            Indicator.of("second-or-subsequent-plans", "Second or subsequent child protection plans")
                    .definition("Child protection plans of children who had been on a plan before, however long ago.")
                    .percent(
                            PlanMeasures.SECOND_OR_SUBSEQUENT_PLANS,
                            "Plans started in the period for children with one or more previous plans.",
                            PlanMeasures.CHILD_PROTECTION_PLANS_STARTED,
                            STARTED)
                    .clock(ON_START)
                    .source("CP-10", D3)
                    .lowerIsBetter(),
            Indicator.of("plans-ended-after-two-years", "Child protection plans lasting two years or more")
                    .definition("Child protection plans that had lasted two years or more when they ended.")
                    .percent(
                            PlanMeasures.PLANS_ENDED_AFTER_TWO_YEARS,
                            "Plans ended in the period two years or more after they started.",
                            PlanMeasures.CHILD_PROTECTION_PLANS_ENDED,
                            ENDED)
                    .clock(ON_END)
                    .source("CP-11", D7)
                    .lowerIsBetter(),
            Indicator.of("child-protection-plan-ended-duration", "Child protection plans ended, by duration")
                    .definition("How long the plans that ended in the period had lasted: median, quartiles and bands.")
                    .distribution(PlanMeasures.CHILD_PROTECTION_PLANS_ENDED, ENDED)
                    .clock("Calendar days from the start of the plan to its end; the bands are by calendar months.")
                    .source("CP-11", D7)
                    .neitherIsBetter(),
            Indicator.of("child-protection-plans-input-lag", "Input lag of child protection plans")
                    .definition("Days between a plan starting or ending and that being recorded.")
                    .distribution(PlanMeasures.PLANS_INPUT_LAG, "Plans whose latest change took effect in the period.")
                    .clock("Calendar days. Counted on the day the change took effect.")
                    .source("CP-09", D1)
                    .lowerIsBetter());

    private PlanIndicators() {}
}
