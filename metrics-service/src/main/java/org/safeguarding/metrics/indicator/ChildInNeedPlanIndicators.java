package org.safeguarding.metrics.indicator;

import java.util.List;
import org.safeguarding.metrics.measure.ChildInNeedPlanMeasures;

/** Child in need plans. */
final class ChildInNeedPlanIndicators {

    private static final String B7 = "DfE: characteristics of children in need, table B7";
    private static final String LOCAL = "Local practice: drift of child in need plans";

    private static final String OPEN =
            "Children with a child in need plan started by that day and not ended by then. A child with several, as after"
                    + " a merge, counts once: by the one that began first.";
    private static final String STARTED = "Child in need plans started in the period.";
    private static final String ENDED = "Child in need plans ended in the period.";
    private static final String WHILE_OPEN = "Open from the day the plan starts; not open on the day it ends.";
    private static final String ON_START = "Counted on the day the plan started.";
    private static final String REVIEWS =
            "The first review: 3 months from the start of the plan, or the authority's own limit. Each later one: 6 months from"
                    + " the review before, or the authority's own limit.";
    private static final String ON_END = "Counted on the day the plan ended.";

    static final List<Indicator> ALL = List.of(
            Indicator.of("child-in-need-plans", "Children on a child in need plan")
                    .definition("Children on a child in need plan at the end of the last day of the period.")
                    .count(ChildInNeedPlanMeasures.CHILD_IN_NEED_PLANS, OPEN)
                    .clock(WHILE_OPEN)
                    .source("CN-06", B7)
                    .neitherIsBetter(),
            Indicator.of("child-in-need-plan-rate", "Child in need plans per 10,000 children")
                    .definition("Children on a child in need plan at the end of the last day of the period, per 10,000"
                            + " children.")
                    .rate(ChildInNeedPlanMeasures.CHILD_IN_NEED_PLANS, OPEN)
                    .clock(WHILE_OPEN)
                    .source("CN-06", B7)
                    .neitherIsBetter(),
            Indicator.of("child-in-need-plans-started", "Child in need plans started")
                    .definition("Child in need plans that began.")
                    .count(ChildInNeedPlanMeasures.CHILD_IN_NEED_PLANS_STARTED, STARTED)
                    .clock(ON_START)
                    .source("CN-06", B7)
                    .neitherIsBetter(),
            Indicator.of("child-in-need-plan-start-rate", "Child in need plans started per 10,000 children")
                    .definition("Child in need plans that began, per 10,000 children. Not annualised.")
                    .rate(ChildInNeedPlanMeasures.CHILD_IN_NEED_PLANS_STARTED, STARTED)
                    .clock(ON_START)
                    .source("CN-06", B7)
                    .neitherIsBetter(),
            Indicator.of("child-in-need-plans-ended", "Child in need plans ended")
                    .definition("Child in need plans that ended, also because a child protection plan started.")
                    .count(ChildInNeedPlanMeasures.CHILD_IN_NEED_PLANS_ENDED, ENDED)
                    .clock(ON_END)
                    .source("CN-06", B7)
                    .neitherIsBetter(),
            Indicator.of("child-in-need-plan-end-rate", "Child in need plans ended per 10,000 children")
                    .definition("Child in need plans that ended, per 10,000 children. Not annualised.")
                    .rate(ChildInNeedPlanMeasures.CHILD_IN_NEED_PLANS_ENDED, ENDED)
                    .clock(ON_END)
                    .source("CN-06", B7)
                    .neitherIsBetter(),
            Indicator.of("child-in-need-plan-ended-duration", "Child in need plans ended, by duration")
                    .definition("How long the plans that ended in the period had lasted: median, quartiles and bands.")
                    .distribution(ChildInNeedPlanMeasures.CHILD_IN_NEED_PLANS_ENDED, ENDED)
                    .clock("Calendar days from the start of the plan to its end; the bands are by calendar months.")
                    .source("CN-06", LOCAL)
                    .neitherIsBetter(),
            Indicator.of("child-in-need-plan-duration", "Child in need plans open, by duration")
                    .definition("How long the plans open at the end of the last day of the period had lasted: median,"
                            + " quartiles and bands.")
                    .distribution(ChildInNeedPlanMeasures.CHILD_IN_NEED_PLANS, OPEN)
                    .clock("Calendar days from the start of the plan to the last day of the period; the bands are by"
                            + " calendar months.")
                    .source("CN-06", LOCAL)
                    .lowerIsBetter(),
            Indicator.of("child-in-need-reviews-in-time", "Reviews of child in need plans held in time")
                    .definition(
                            "Of the reviews of child in need plans that were held in time or became overdue, those held"
                                    + " in time. A review that is never held counts once, when it becomes overdue.")
                    .percent(
                            ChildInNeedPlanMeasures.REVIEWS_IN_TIME,
                            "Reviews held in the period, by their last day in time.",
                            ChildInNeedPlanMeasures.REVIEWS_SETTLED,
                            "Reviews held in time in the period, and reviews that became overdue in it, held later or not."
                                    + " A review that was not yet overdue when the plan ended does not count.")
                    .clock(REVIEWS
                            + " Counted on the day of a review in time; otherwise on the first day after its last day"
                            + " in time.")
                    .source("CN-06", LOCAL)
                    .higherIsBetter(),
            Indicator.of("child-in-need-reviews-overdue", "Reviews of child in need plans overdue")
                    .definition(
                            "Reviews of child in need plans that were overdue at the end of the last day of the period.")
                    .count(
                            ChildInNeedPlanMeasures.REVIEWS_OVERDUE,
                            "Reviews whose last day in time was before that day, not held by then, of plans that had not"
                                    + " ended by then.")
                    .clock(REVIEWS)
                    .source("CN-06", LOCAL)
                    .lowerIsBetter(),
            Indicator.of("child-in-need-plans-input-lag", "Input lag of child in need plans")
                    .definition(
                            "Days between the latest change of a plan, such as its start, a review or its end, and that"
                                    + " being recorded.")
                    .distribution(
                            ChildInNeedPlanMeasures.PLANS_INPUT_LAG,
                            "Child in need plans whose latest change took effect in the period.")
                    .clock("Calendar days. Counted on the day the change took effect.")
                    .source("CN-06", B7)
                    .lowerIsBetter());

    private ChildInNeedPlanIndicators() {}
}
