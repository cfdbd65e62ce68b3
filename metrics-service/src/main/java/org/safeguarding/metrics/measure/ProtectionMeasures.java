package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.calendar.StatutoryClocks;
import org.safeguarding.contract.fact.ChildProtectionPlanFact;
import org.safeguarding.contract.fact.ConferenceFact;
import org.safeguarding.contract.fact.CoreGroupFact;

/** What has to be done while a child is on a child protection plan: review conferences and core groups. */
public final class ProtectionMeasures {

    private static final int MONTHS_BEFORE_COHORT = 3;

    private static final Function<ChildProtectionPlanFact, LocalDate> IN_COHORT_FROM =
            plan -> plan.startedOn().plusMonths(MONTHS_BEFORE_COHORT);

    private static final Turns<ChildProtectionPlanFact> FIRST_CORE_GROUPS =
            Clocks.CORE_GROUPS.only(turn -> turn.clock().equals(StatutoryClocks.FIRST_CORE_GROUP));

    /** Plans that lasted for three months, on the days from then on: the cohort of the DfE's table D6. */
    private static final Counting<ChildProtectionPlanFact> COHORT = PlanMeasures.PLANS.when(
            (plan, _) -> plan.endedOn() == null || plan.endedOn().isAfter(IN_COHORT_FROM.apply(plan)));

    public static final Measure REVIEW_CONFERENCES_DUE =
            PlanMeasures.PLANS.settled("review-conferences-due", Clocks.REVIEW_CONFERENCES);

    /** A part of {@link #REVIEW_CONFERENCES_DUE}. */
    public static final Measure REVIEW_CONFERENCES_IN_TIME =
            PlanMeasures.PLANS.settledInTime("review-conferences-in-time", Clocks.REVIEW_CONFERENCES);

    public static final Measure REVIEW_CONFERENCES_OVERDUE =
            PlanMeasures.PLANS.overdue("review-conferences-overdue", Clocks.REVIEW_CONFERENCES);

    public static final Measure CHILDREN_ON_A_PLAN_FOR_THREE_MONTHS = COHORT.childrenWith(
            "children-on-a-plan-for-three-months", IN_COHORT_FROM, ChildProtectionPlanFact::endedOn);

    /** A part of {@link #CHILDREN_ON_A_PLAN_FOR_THREE_MONTHS}, each child by the same plan. */
    public static final Measure CHILDREN_REVIEWED_IN_TIME = COHORT.reading(ConferenceFact.class)
            .childrenWithout(
                    "children-reviewed-in-time",
                    IN_COHORT_FROM,
                    ChildProtectionPlanFact::endedOn,
                    ProtectionMeasures::yearsWithALateReview);

    public static final Measure FIRST_CORE_GROUPS_DUE =
            PlanMeasures.PLANS.settled("first-core-groups-due", FIRST_CORE_GROUPS);

    /** A part of {@link #FIRST_CORE_GROUPS_DUE}. */
    public static final Measure FIRST_CORE_GROUPS_IN_TIME =
            PlanMeasures.PLANS.settledInTime("first-core-groups-in-time", FIRST_CORE_GROUPS);

    public static final Measure CORE_GROUPS_OVERDUE =
            PlanMeasures.PLANS.overdue("core-groups-overdue", Clocks.CORE_GROUPS);

    public static final Measure CORE_GROUPS_INPUT_LAG =
            InputLagMeasure.of("core-groups-input-lag", CoreGroupFact.class);

    static final List<Measure> ALL = List.of(
            REVIEW_CONFERENCES_DUE,
            REVIEW_CONFERENCES_IN_TIME,
            REVIEW_CONFERENCES_OVERDUE,
            CHILDREN_ON_A_PLAN_FOR_THREE_MONTHS,
            CHILDREN_REVIEWED_IN_TIME,
            FIRST_CORE_GROUPS_DUE,
            FIRST_CORE_GROUPS_IN_TIME,
            CORE_GROUPS_OVERDUE,
            CORE_GROUPS_INPUT_LAG);

    private ProtectionMeasures() {}

    /**
     * The days on which a review of the plan has been late in the reporting year: from the first on which it was overdue to
     * the end of the year in which it was held. One that is never held makes every year a late one.
     */
    private static List<Days> yearsWithALateReview(Story.StoryRecord<ChildProtectionPlanFact> plan, Story story) {
        return Clocks.REVIEW_CONFERENCES.overdue(plan, story).stream()
                .map(overdue -> new Days(
                        overdue.from(),
                        overdue.until() == null
                                ? null
                                : ReportingYear.of(overdue.until()).last().plusDays(1)))
                .toList();
    }
}
