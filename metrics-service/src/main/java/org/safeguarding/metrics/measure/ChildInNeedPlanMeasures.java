package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.safeguarding.contract.fact.ChildInNeedPlanFact;

/** Child in need plans. */
public final class ChildInNeedPlanMeasures {

    private static final Function<ChildInNeedPlanFact, LocalDate> STARTED = ChildInNeedPlanFact::startedOn;
    private static final Function<ChildInNeedPlanFact, LocalDate> ENDED = ChildInNeedPlanFact::endedOn;

    static final Counting<ChildInNeedPlanFact> PLANS = Counting.ofChildren(
            ChildInNeedPlanFact.class,
            (plan, _) -> "child in need plan from " + plan.startedOn()
                    + (plan.endedOn() == null ? "" : " to " + plan.endedOn()));

    static final Counting<ChildInNeedPlanFact> LASTING = PLANS.by(Bands.OF_EPISODES, STARTED, ENDED);

    public static final Measure CHILD_IN_NEED_PLANS = LASTING.childrenWith("child-in-need-plans", STARTED, ENDED);

    public static final Measure CHILD_IN_NEED_PLANS_STARTED = PLANS.flow("child-in-need-plans-started", STARTED);

    public static final Measure CHILD_IN_NEED_PLANS_ENDED =
            LASTING.when((plan, _) -> plan.endedOn() != null).flow("child-in-need-plans-ended", ENDED);

    /** Each review once: when it was held in time, or when it became overdue. */
    public static final Measure REVIEWS_SETTLED =
            PLANS.settled("child-in-need-reviews-settled", Clocks.CHILD_IN_NEED_REVIEWS);

    public static final Measure REVIEWS_IN_TIME =
            PLANS.settledInTime("child-in-need-reviews-in-time", Clocks.CHILD_IN_NEED_REVIEWS);

    public static final Measure REVIEWS_OVERDUE =
            PLANS.overdue("child-in-need-reviews-overdue", Clocks.CHILD_IN_NEED_REVIEWS);

    public static final Measure PLANS_INPUT_LAG =
            InputLagMeasure.of("child-in-need-plans-input-lag", ChildInNeedPlanFact.class);

    static final List<Measure> ALL = List.of(
            CHILD_IN_NEED_PLANS,
            CHILD_IN_NEED_PLANS_STARTED,
            CHILD_IN_NEED_PLANS_ENDED,
            REVIEWS_SETTLED,
            REVIEWS_IN_TIME,
            REVIEWS_OVERDUE,
            PLANS_INPUT_LAG);

    private ChildInNeedPlanMeasures() {}
}
