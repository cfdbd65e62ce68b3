package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.safeguarding.contract.code.CategoryOfAbuse;
import org.safeguarding.contract.fact.CategoryFrom;
import org.safeguarding.contract.fact.ChildProtectionPlanFact;

/** Child protection plans. */
public final class PlanMeasures {

    static final Function<ChildProtectionPlanFact, LocalDate> STARTED = ChildProtectionPlanFact::startedOn;
    static final Function<ChildProtectionPlanFact, LocalDate> ENDED = ChildProtectionPlanFact::endedOn;

    /** A temporary plan of another authority counts nowhere: it is that authority's. */
    static final Counting<ChildProtectionPlanFact> PLANS = Counting.ofChildren(
                    ChildProtectionPlanFact.class,
                    (plan, _) -> "child protection plan from " + plan.startedOn()
                            + (plan.endedOn() == null ? "" : " to " + plan.endedOn()))
            .when((plan, _) -> !plan.otherAuthority());

    /** Divided by the category on the day that counts: on the first day, that with which a plan began. */
    static final Counting<ChildProtectionPlanFact> BY_CATEGORY =
            PLANS.by(Dimension.CATEGORY, PlanMeasures::categoryOn, PlanMeasures::changesOfCategory);

    private static final Counting<ChildProtectionPlanFact> PLANS_STARTED =
            BY_CATEGORY.by(Dimension.LATEST_CATEGORY, (plan, _) -> code(plan.latestCategory()));

    static final Counting<ChildProtectionPlanFact> PLANS_NOW = BY_CATEGORY
            .by(Dimension.INITIAL_CATEGORY, (plan, _) -> code(plan.initialCategory()))
            .by(Bands.OF_EPISODES, STARTED, ENDED);

    private static final Counting<ChildProtectionPlanFact> PLANS_ENDED =
            BY_CATEGORY.by(Bands.OF_EPISODES, STARTED, ENDED).when((plan, _) -> plan.endedOn() != null);

    public static final Measure CHILD_PROTECTION_PLANS =
            PLANS_NOW.childrenWith("child-protection-plans", STARTED, ENDED).version(4);

    /** Nearly every plan is made by an initial conference of the same day, the others by one that transfers a child in. */
    public static final Measure CHILD_PROTECTION_PLANS_STARTED = PLANS_STARTED
            .flow("child-protection-plans-started", STARTED)
            .including(ConferenceMeasures.INITIAL_CONFERENCES_TO_PLAN)
            .version(3);

    public static final Measure SECOND_OR_SUBSEQUENT_PLANS = PLANS_STARTED
            .when((plan, _) -> plan.numberOfPreviousPlans() > 0)
            .because((plan, _) -> "child protection plan from %s, %d before it"
                    .formatted(plan.startedOn(), plan.numberOfPreviousPlans()))
            .flow("second-or-subsequent-plans", STARTED)
            .version(3);

    public static final Measure CHILD_PROTECTION_PLANS_ENDED =
            PLANS_ENDED.flow("child-protection-plans-ended", ENDED).version(3);

    public static final Measure PLANS_ENDED_AFTER_TWO_YEARS = PLANS_ENDED
            .when((plan, _) -> !plan.endedOn().isBefore(plan.startedOn().plusYears(2)))
            .flow("plans-ended-after-two-years", ENDED)
            .version(3);

    public static final Measure CHILD_PROTECTION_PLANS_AT_ANY_POINT = PLANS.anyPoint(
                    "child-protection-plans-at-any-point", STARTED, ENDED)
            .version(4);

    public static final Measure CHILDREN_STARTING_A_PLAN =
            PLANS_STARTED.oncePerYear("children-starting-a-plan", STARTED).version(4);

    public static final Measure CHILDREN_ENDING_A_PLAN =
            PLANS_ENDED.oncePerYear("children-ending-a-plan", ENDED).version(4);

    public static final Measure CHILDREN_ON_A_PLAN_AT_ANY_POINT = PLANS.childrenAtAnyPoint(
                    "children-on-a-plan-at-any-point", STARTED, ENDED)
            .version(4);

    public static final Measure PLANS_INPUT_LAG =
            InputLagMeasure.of("child-protection-plans-input-lag", ChildProtectionPlanFact.class);

    static final List<Measure> ALL = List.of(
            CHILD_PROTECTION_PLANS,
            CHILD_PROTECTION_PLANS_STARTED,
            SECOND_OR_SUBSEQUENT_PLANS,
            CHILD_PROTECTION_PLANS_ENDED,
            PLANS_ENDED_AFTER_TWO_YEARS,
            CHILD_PROTECTION_PLANS_AT_ANY_POINT,
            CHILDREN_STARTING_A_PLAN,
            CHILDREN_ENDING_A_PLAN,
            CHILDREN_ON_A_PLAN_AT_ANY_POINT,
            PLANS_INPUT_LAG);

    private PlanMeasures() {}

    /** The days on which the child is on a plan of this authority. */
    static List<Days> daysOnAPlan(Story story) {
        return story.all(ChildProtectionPlanFact.class).stream()
                .map(Story.StoryRecord::fact)
                .filter(plan -> !plan.otherAuthority())
                .map(plan -> new Days(plan.startedOn(), plan.endedOn()))
                .toList();
    }

    private static int categoryOn(ChildProtectionPlanFact plan, LocalDate day) {
        var category = plan.initialCategory();
        for (var change : plan.categories()) {
            if (!change.from().isAfter(day)) {
                category = change.category();
            }
        }
        return code(category);
    }

    private static List<LocalDate> changesOfCategory(ChildProtectionPlanFact plan) {
        return plan.categories().stream().map(CategoryFrom::from).toList();
    }

    private static int code(CategoryOfAbuse category) {
        return 1 + category.ordinal();
    }
}
