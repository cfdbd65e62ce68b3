package org.safeguarding.metrics.indicator;

import java.util.List;
import org.safeguarding.metrics.measure.ProtectionMeasures;

/** What has to be done while a child is on a child protection plan: review conferences and core groups. */
final class ProtectionIndicators {

    private static final String BOARD = "Local safeguarding board: annual report";
    private static final String D6 = "DfE: characteristics of children in need, table D6 (NI 67)";
    private static final String CORE_GROUPS = "Working Together to Safeguard Children: core groups";

    private static final String REVIEW_CLOCK =
            "The first review is due 91 calendar days after the conference that made the plan, each later one 183 calendar"
                    + " days after the one before, or within the authority's own limits.";
    private static final String ONE_DAY =
            " It counts on the day it was held if that was in time, otherwise on the first day on"
                    + " which it was overdue.";
    private static final String WHILE_OVERDUE =
            " Overdue from the day after the last day in time; not overdue on the day it is held or the plan ends.";
    private static final String COHORT =
            "Children with a plan of this authority that is open at the end of the day and began three months before, or"
                    + " earlier. A child with several, as after a merge, counts once: by the one that began first.";

    static final List<Indicator> ALL = List.of(
            Indicator.of("review-conferences-in-time", "Review conferences in time")
                    .definition(
                            "Review conferences of children on a child protection plan that were held by the day they were"
                                    + " due. One that was not is a breach from the first day on which it is overdue, whether it is"
                                    + " held later or never.")
                    .percent(
                            ProtectionMeasures.REVIEW_CONFERENCES_IN_TIME,
                            "Review conferences held in the period, and in time.",
                            ProtectionMeasures.REVIEW_CONFERENCES_DUE,
                            "Review conferences held in time or first overdue in the period, one for each child.")
                    .clock(REVIEW_CLOCK + ONE_DAY)
                    .source("CP-13", BOARD + ", review conferences")
                    .higherIsBetter(),
            Indicator.of("review-conferences-overdue", "Plans with an overdue review conference")
                    .definition(
                            "Child protection plans whose review conference was overdue at the end of the last day of the"
                                    + " period.")
                    .count(
                            ProtectionMeasures.REVIEW_CONFERENCES_OVERDUE,
                            "Plans open at the end of the day whose next review was due earlier and is not held.")
                    .clock(REVIEW_CLOCK + WHILE_OVERDUE)
                    .source("CP-13", BOARD + ", review conferences")
                    .lowerIsBetter(),
            Indicator.of("children-reviewed-in-time", "Children on a plan whose reviews were in time")
                    .definition(
                            "Children who have been on a child protection plan for at least three months on the last day of"
                                    + " the period, and whose reviews were all in time in the reporting year up to that day. A child"
                                    + " is not among them if a review of the plan was overdue on any day of the year, or was held"
                                    + " late in it; a review that is never held keeps the child out in every year.")
                    .percent(
                            ProtectionMeasures.CHILDREN_REVIEWED_IN_TIME,
                            "Those for whom no review was overdue, or held late, in the reporting year up to the last day of"
                                    + " the period.",
                            ProtectionMeasures.CHILDREN_ON_A_PLAN_FOR_THREE_MONTHS,
                            COHORT)
                    .clock(REVIEW_CLOCK
                            + " Of the reporting year, the days from 1 April to the last day of the period count.")
                    .source("CP-14", D6)
                    .higherIsBetter(),
            Indicator.of("first-core-groups-in-time", "First core groups in time")
                    .definition(
                            "Core groups that first met within ten working days of the conference that made the plan, or"
                                    + " within the authority's own limit. One that did not is a breach from the first day on which it"
                                    + " is overdue, whether it meets later or never.")
                    .percent(
                            ProtectionMeasures.FIRST_CORE_GROUPS_IN_TIME,
                            "First core groups that met in the period, and in time.",
                            ProtectionMeasures.FIRST_CORE_GROUPS_DUE,
                            "First core groups that met in time or were first overdue in the period, one for each child.")
                    .clockInWorkingDays("10 working days from the start of the plan, which is day 0." + ONE_DAY)
                    .source("CP-17", CORE_GROUPS)
                    .higherIsBetter(),
            Indicator.of("core-groups-overdue", "Plans with an overdue core group")
                    .definition(
                            "Child protection plans whose core group was overdue at the end of the last day of the period:"
                                    + " the first one, or the next.")
                    .count(
                            ProtectionMeasures.CORE_GROUPS_OVERDUE,
                            "Plans open at the end of the day whose next core group was due earlier and has not met.")
                    .clockInWorkingDays(
                            "The first core group is due 10 working days after the start of the plan, each later one"
                                    + " 42 calendar days after the one before, or within the authority's own limits."
                                    + WHILE_OVERDUE)
                    .source("CP-17", CORE_GROUPS)
                    .lowerIsBetter(),
            Indicator.of("core-groups-input-lag", "Input lag of core groups")
                    .definition("Days between a core group meeting and that being recorded.")
                    .distribution(
                            ProtectionMeasures.CORE_GROUPS_INPUT_LAG,
                            "Core groups whose latest change took effect in the period.")
                    .clock("Calendar days. Counted on the day the change took effect.")
                    .source("CP-17", CORE_GROUPS)
                    .lowerIsBetter());

    private ProtectionIndicators() {}
}
