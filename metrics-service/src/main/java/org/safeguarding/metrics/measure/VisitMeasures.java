package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.safeguarding.contract.code.VisitPurpose;
import org.safeguarding.contract.fact.ChildInNeedPlanFact;
import org.safeguarding.contract.fact.ChildProtectionPlanFact;
import org.safeguarding.contract.fact.VisitFact;

/**
 * Visits to children on a plan. What is due and in time is read from the plans, so a visit that was never made counts; what
 * happened at a visit is read from the visits. The latter is never disclosed: nearly all visits are also visits in time, and
 * no rule covers what the two reveal of each other.
 */
public final class VisitMeasures {

    private static final Function<VisitFact, LocalDate> VISITED = VisitFact::visitedOn;

    private static final Counting<ChildProtectionPlanFact> PROTECTED = PlanMeasures.BY_CATEGORY;

    private static final Counting<ChildInNeedPlanFact> IN_NEED = ChildInNeedPlanMeasures.PLANS;

    public static final Measure CHILD_PROTECTION_VISITS_SETTLED =
            PROTECTED.settled("child-protection-visits-settled", Clocks.CHILD_PROTECTION_VISITS);

    public static final Measure CHILD_PROTECTION_VISITS_IN_TIME =
            PROTECTED.settledInTime("child-protection-visits-in-time", Clocks.CHILD_PROTECTION_VISITS);

    public static final Measure CHILD_PROTECTION_VISITS_OVERDUE =
            PROTECTED.overdue("child-protection-visits-overdue", Clocks.CHILD_PROTECTION_VISITS);

    /** A part of {@link PlanMeasures#CHILD_PROTECTION_PLANS}. */
    public static final Measure CHILDREN_ON_A_PLAN_VISITED_IN_TIME =
            PlanMeasures.PLANS_NOW.childrenInTime("children-on-a-plan-visited-in-time", Clocks.CHILD_PROTECTION_VISITS);

    /** With the attempts. */
    public static final Measure CHILD_PROTECTION_VISITS = visits(VisitPurpose.CHILD_PROTECTION)
            .flow("child-protection-visits", VISITED)
            .undisclosed();

    public static final Measure CHILD_PROTECTION_VISITS_SEEN = seen(VisitPurpose.CHILD_PROTECTION)
            .flow("child-protection-visits-seen", VISITED)
            .undisclosed();

    public static final Measure CHILD_PROTECTION_VISITS_SEEN_ALONE = alone(VisitPurpose.CHILD_PROTECTION)
            .flow("child-protection-visits-seen-alone", VISITED)
            .undisclosed();

    public static final Measure CHILD_PROTECTION_VISITS_BEDROOM_SEEN = bedroom(VisitPurpose.CHILD_PROTECTION)
            .flow("child-protection-visits-bedroom-seen", VISITED)
            .undisclosed();

    public static final Measure CHILD_IN_NEED_VISITS_SETTLED =
            IN_NEED.settled("child-in-need-visits-settled", Clocks.CHILD_IN_NEED_VISITS);

    public static final Measure CHILD_IN_NEED_VISITS_IN_TIME =
            IN_NEED.settledInTime("child-in-need-visits-in-time", Clocks.CHILD_IN_NEED_VISITS);

    public static final Measure CHILD_IN_NEED_VISITS_OVERDUE =
            IN_NEED.overdue("child-in-need-visits-overdue", Clocks.CHILD_IN_NEED_VISITS);

    /** A part of {@link ChildInNeedPlanMeasures#CHILD_IN_NEED_PLANS}. */
    public static final Measure CHILDREN_IN_NEED_VISITED_IN_TIME = ChildInNeedPlanMeasures.LASTING.childrenInTime(
            "children-on-a-child-in-need-plan-visited-in-time", Clocks.CHILD_IN_NEED_VISITS);

    /** With the attempts. */
    public static final Measure CHILD_IN_NEED_VISITS = visits(VisitPurpose.CHILD_IN_NEED)
            .flow("child-in-need-visits", VISITED)
            .undisclosed();

    public static final Measure CHILD_IN_NEED_VISITS_SEEN = seen(VisitPurpose.CHILD_IN_NEED)
            .flow("child-in-need-visits-seen", VISITED)
            .undisclosed();

    public static final Measure CHILD_IN_NEED_VISITS_SEEN_ALONE = alone(VisitPurpose.CHILD_IN_NEED)
            .flow("child-in-need-visits-seen-alone", VISITED)
            .undisclosed();

    public static final Measure CHILD_IN_NEED_VISITS_BEDROOM_SEEN = bedroom(VisitPurpose.CHILD_IN_NEED)
            .flow("child-in-need-visits-bedroom-seen", VISITED)
            .undisclosed();

    public static final Measure VISITS_INPUT_LAG = InputLagMeasure.of("visits-input-lag", VisitFact.class);

    static final List<Measure> ALL = List.of(
            CHILD_PROTECTION_VISITS_SETTLED,
            CHILD_PROTECTION_VISITS_IN_TIME,
            CHILD_PROTECTION_VISITS_OVERDUE,
            CHILDREN_ON_A_PLAN_VISITED_IN_TIME,
            CHILD_PROTECTION_VISITS,
            CHILD_PROTECTION_VISITS_SEEN,
            CHILD_PROTECTION_VISITS_SEEN_ALONE,
            CHILD_PROTECTION_VISITS_BEDROOM_SEEN,
            CHILD_IN_NEED_VISITS_SETTLED,
            CHILD_IN_NEED_VISITS_IN_TIME,
            CHILD_IN_NEED_VISITS_OVERDUE,
            CHILDREN_IN_NEED_VISITED_IN_TIME,
            CHILD_IN_NEED_VISITS,
            CHILD_IN_NEED_VISITS_SEEN,
            CHILD_IN_NEED_VISITS_SEEN_ALONE,
            CHILD_IN_NEED_VISITS_BEDROOM_SEEN,
            VISITS_INPUT_LAG);

    private VisitMeasures() {}

    private static Counting<VisitFact> visits(VisitPurpose purpose) {
        return Counting.ofChildren(
                        VisitFact.class, (visit, _) -> "visit %s: %s".formatted(visit.visitedOn(), outcome(visit)))
                .when((visit, _) -> visit.purpose() == purpose);
    }

    private static Counting<VisitFact> seen(VisitPurpose purpose) {
        return visits(purpose).when((visit, _) -> visit.childSeen());
    }

    private static Counting<VisitFact> alone(VisitPurpose purpose) {
        return seen(purpose).when((visit, _) -> Boolean.TRUE.equals(visit.seenAlone()));
    }

    private static Counting<VisitFact> bedroom(VisitPurpose purpose) {
        return visits(purpose).when((visit, _) -> Boolean.TRUE.equals(visit.bedroomSeen()));
    }

    private static String outcome(VisitFact visit) {
        var child = !visit.childSeen()
                ? "the child was not seen"
                : Boolean.TRUE.equals(visit.seenAlone()) ? "the child was seen alone" : "the child was seen";
        return Boolean.TRUE.equals(visit.bedroomSeen()) ? child + ", the bedroom was seen" : child;
    }
}
