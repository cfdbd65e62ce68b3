package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.safeguarding.contract.code.VisitPurpose;
import org.safeguarding.contract.fact.ChildProtectionPlanFact;
import org.safeguarding.contract.fact.VisitFact;

/**
 * Visits to children on a plan. What is due and in time is read from the plans, so a visit that was never made counts; what
 * happened at a visit is read from the visits.
 */
public final class VisitMeasures {

    private static final Counting<ChildProtectionPlanFact> PLANS = PlanMeasures.BY_CATEGORY;

    private static final Function<VisitFact, LocalDate> VISITED = VisitFact::visitedOn;

    private static final Counting<VisitFact> VISITS = Counting.ofChildren(
                    VisitFact.class, (visit, _) -> "visit %s: %s".formatted(visit.visitedOn(), outcome(visit)))
            .when((visit, _) -> visit.purpose() == VisitPurpose.CHILD_PROTECTION);

    private static final Counting<VisitFact> SEEN = VISITS.when((visit, _) -> visit.childSeen());

    public static final Measure CHILD_PROTECTION_VISITS_SETTLED =
            PLANS.settled("child-protection-visits-settled", Clocks.CHILD_PROTECTION_VISITS);

    public static final Measure CHILD_PROTECTION_VISITS_IN_TIME =
            PLANS.settledInTime("child-protection-visits-in-time", Clocks.CHILD_PROTECTION_VISITS);

    public static final Measure CHILD_PROTECTION_VISITS_OVERDUE =
            PLANS.overdue("child-protection-visits-overdue", Clocks.CHILD_PROTECTION_VISITS);

    /** A part of {@link PlanMeasures#CHILD_PROTECTION_PLANS}. */
    public static final Measure CHILDREN_ON_A_PLAN_VISITED_IN_TIME =
            PlanMeasures.PLANS_NOW.childrenInTime("children-on-a-plan-visited-in-time", Clocks.CHILD_PROTECTION_VISITS);

    /**
     * With the attempts. Never disclosed, as the next three: nearly all of them are also visits in time, and no rule covers
     * what the two reveal of each other.
     */
    public static final Measure CHILD_PROTECTION_VISITS =
            VISITS.flow("child-protection-visits", VISITED).undisclosed();

    public static final Measure CHILD_PROTECTION_VISITS_SEEN =
            SEEN.flow("child-protection-visits-seen", VISITED).undisclosed();

    public static final Measure CHILD_PROTECTION_VISITS_SEEN_ALONE = SEEN.when(
                    (visit, _) -> Boolean.TRUE.equals(visit.seenAlone()))
            .flow("child-protection-visits-seen-alone", VISITED)
            .undisclosed();

    public static final Measure CHILD_PROTECTION_VISITS_BEDROOM_SEEN = VISITS.when(
                    (visit, _) -> Boolean.TRUE.equals(visit.bedroomSeen()))
            .flow("child-protection-visits-bedroom-seen", VISITED)
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
            VISITS_INPUT_LAG);

    private VisitMeasures() {}

    private static String outcome(VisitFact visit) {
        if (!visit.childSeen()) {
            return "the child was not seen";
        }
        return Boolean.TRUE.equals(visit.seenAlone()) ? "the child was seen alone" : "the child was seen";
    }
}
