package org.safeguarding.metrics.indicator;

import java.util.List;
import org.safeguarding.metrics.measure.ChildInNeedPlanMeasures;
import org.safeguarding.metrics.measure.PlanMeasures;
import org.safeguarding.metrics.measure.VisitMeasures;

/** Visits to children on a plan: whether they are in time, and whether the child is seen. */
final class VisitIndicators {

    private static final String BOARD = "Local safeguarding board: annual report, visits to children on a plan";
    private static final String LOCAL = "Local practice: visits to children on a child in need plan";
    private static final String SSD = "Standard Safeguarding Dataset: ssd_cp_visits";
    private static final String ANNEX_A = "Ofsted: inspection of children's services, Annex A, list 7";

    private static final String SETTLED =
            "Visits made in time in the period, and visits that became overdue in it. One that was not overdue yet when"
                    + " the plan ended is not among them.";
    private static final String SETTLED_ON =
            "A visit in time counts on its day, another on the first day on which it was"
                    + " overdue: it is a breach at once, and making it later changes nothing.";
    private static final String ON_A_PLAN =
            "Children with such a plan started by that day and not ended by then. A child with several, as after a merge,"
                    + " counts once: by the one that began first.";
    private static final String VISITS = "Visits in the period, with those at which the child was not seen.";
    private static final String SEEN = "Visits in the period at which the child was seen.";
    private static final String VISITED = "Counted on the day of the visit.";

    static final List<Indicator> ALL = List.of(
            Indicator.of("child-protection-visits-in-time", "Child protection visits in time")
                    .definition(
                            "Visits to children on a child protection plan that were due and made in time. A visit counts once the"
                                    + " child was seen. One that was not made in time counts whether or not it was made later.")
                    .percent(
                            VisitMeasures.CHILD_PROTECTION_VISITS_IN_TIME,
                            "Visits in the period at which the child was seen, by the last day in time.",
                            VisitMeasures.CHILD_PROTECTION_VISITS_SETTLED,
                            SETTLED)
                    .clock(
                            "14 days, or the authority's own limit, from the start of the plan, or from the last visit at which the child was seen. "
                                    + SETTLED_ON)
                    .source("CP-15", BOARD)
                    .higherIsBetter(),
            Indicator.of("children-on-a-plan-visited-in-time", "Children on a plan whose last visit is in time")
                    .definition(
                            "Children on a child protection plan at the end of the last day of the period, of whom no visit was"
                                    + " overdue then.")
                    .percent(
                            VisitMeasures.CHILDREN_ON_A_PLAN_VISITED_IN_TIME,
                            "Of these, those whose next visit was not overdue at the end of that day.",
                            PlanMeasures.CHILD_PROTECTION_PLANS,
                            ON_A_PLAN)
                    .clock(
                            "14 days, or the authority's own limit, from the start of the plan, or from the last visit at which the child was seen, to the"
                                    + " last day of the period.")
                    .source("CP-15", BOARD)
                    .higherIsBetter(),
            Indicator.of("child-protection-visits-overdue", "Child protection visits overdue")
                    .definition(
                            "Visits to children on a child protection plan that were overdue at the end of the last day of the"
                                    + " period.")
                    .count(
                            VisitMeasures.CHILD_PROTECTION_VISITS_OVERDUE,
                            "Open plans whose last visit in time should have been made by that day, and was not.")
                    .clock(
                            "14 days, or the authority's own limit, from the start of the plan, or from the last visit at which the child was seen.")
                    .source("CP-15", BOARD)
                    .lowerIsBetter(),
            Indicator.of("child-protection-visits", "Child protection visits")
                    .definition("Visits to children on a child protection plan, made or attempted.")
                    .count(VisitMeasures.CHILD_PROTECTION_VISITS, VISITS)
                    .clock(VISITED)
                    .source("CP-16", SSD)
                    .neitherIsBetter(),
            Indicator.of("child-protection-visits-seen", "Child protection visits at which the child was seen")
                    .definition("Visits to children on a child protection plan at which the child was seen.")
                    .percent(
                            VisitMeasures.CHILD_PROTECTION_VISITS_SEEN,
                            SEEN,
                            VisitMeasures.CHILD_PROTECTION_VISITS,
                            VISITS)
                    .clock(VISITED)
                    .source("CP-16", SSD)
                    .higherIsBetter(),
            Indicator.of(
                            "child-protection-visits-seen-alone",
                            "Child protection visits at which the child was seen alone")
                    .definition(
                            "Visits to children on a child protection plan at which the child was seen alone, of those at which the"
                                    + " child was seen.")
                    .percent(
                            VisitMeasures.CHILD_PROTECTION_VISITS_SEEN_ALONE,
                            "Visits in the period at which the child was seen alone.",
                            VisitMeasures.CHILD_PROTECTION_VISITS_SEEN,
                            SEEN)
                    .clock(VISITED)
                    .source("CP-16", ANNEX_A)
                    .higherIsBetter(),
            Indicator.of(
                            "child-protection-visits-bedroom-seen",
                            "Child protection visits at which the bedroom was seen")
                    .definition(
                            "Visits to children on a child protection plan, made or attempted, at which the child's bedroom was"
                                    + " seen.")
                    .percent(
                            VisitMeasures.CHILD_PROTECTION_VISITS_BEDROOM_SEEN,
                            "Visits in the period at which the child's bedroom was seen.",
                            VisitMeasures.CHILD_PROTECTION_VISITS,
                            VISITS)
                    .clock(VISITED)
                    .source("CP-16", SSD)
                    .higherIsBetter(),
            Indicator.of("child-in-need-visits-in-time", "Child in need visits in time")
                    .definition(
                            "Visits to children on a child in need plan that were due and made in time. A visit counts once the"
                                    + " child was seen. One that was not made in time counts whether or not it was made later.")
                    .percent(
                            VisitMeasures.CHILD_IN_NEED_VISITS_IN_TIME,
                            "Visits in the period at which the child was seen, by the last day in time.",
                            VisitMeasures.CHILD_IN_NEED_VISITS_SETTLED,
                            SETTLED)
                    .clock(
                            "28 days, or the authority's own limit, from the start of the plan, or from the last visit at which the child was seen. "
                                    + SETTLED_ON)
                    .source("CN-06", LOCAL)
                    .higherIsBetter(),
            Indicator.of(
                            "children-on-a-child-in-need-plan-visited-in-time",
                            "Children on a child in need plan whose last visit is in time")
                    .definition(
                            "Children on a child in need plan at the end of the last day of the period, of whom no visit was"
                                    + " overdue then.")
                    .percent(
                            VisitMeasures.CHILDREN_IN_NEED_VISITED_IN_TIME,
                            "Of these, those whose next visit was not overdue at the end of that day.",
                            ChildInNeedPlanMeasures.CHILD_IN_NEED_PLANS,
                            ON_A_PLAN)
                    .clock(
                            "28 days, or the authority's own limit, from the start of the plan, or from the last visit at which the child was seen, to the"
                                    + " last day of the period.")
                    .source("CN-06", LOCAL)
                    .higherIsBetter(),
            Indicator.of("child-in-need-visits-overdue", "Child in need visits overdue")
                    .definition(
                            "Visits to children on a child in need plan that were overdue at the end of the last day of the"
                                    + " period.")
                    .count(
                            VisitMeasures.CHILD_IN_NEED_VISITS_OVERDUE,
                            "Open plans whose last visit in time should have been made by that day, and was not.")
                    .clock(
                            "28 days, or the authority's own limit, from the start of the plan, or from the last visit at which the child was seen.")
                    .source("CN-06", LOCAL)
                    .lowerIsBetter(),
            Indicator.of("child-in-need-visits", "Child in need visits")
                    .definition("Visits to children on a child in need plan, made or attempted.")
                    .count(VisitMeasures.CHILD_IN_NEED_VISITS, VISITS)
                    .clock(VISITED)
                    .source("CN-06", LOCAL)
                    .neitherIsBetter(),
            Indicator.of("child-in-need-visits-seen", "Child in need visits at which the child was seen")
                    .definition("Visits to children on a child in need plan at which the child was seen.")
                    .percent(VisitMeasures.CHILD_IN_NEED_VISITS_SEEN, SEEN, VisitMeasures.CHILD_IN_NEED_VISITS, VISITS)
                    .clock(VISITED)
                    .source("CN-06", LOCAL)
                    .higherIsBetter(),
            Indicator.of("child-in-need-visits-seen-alone", "Child in need visits at which the child was seen alone")
                    .definition(
                            "Visits to children on a child in need plan at which the child was seen alone, of those at which the"
                                    + " child was seen.")
                    .percent(
                            VisitMeasures.CHILD_IN_NEED_VISITS_SEEN_ALONE,
                            "Visits in the period at which the child was seen alone.",
                            VisitMeasures.CHILD_IN_NEED_VISITS_SEEN,
                            SEEN)
                    .clock(VISITED)
                    .source("CN-06", LOCAL)
                    .higherIsBetter(),
            Indicator.of("child-in-need-visits-bedroom-seen", "Child in need visits at which the bedroom was seen")
                    .definition(
                            "Visits to children on a child in need plan, made or attempted, at which the child's bedroom was"
                                    + " seen.")
                    .percent(
                            VisitMeasures.CHILD_IN_NEED_VISITS_BEDROOM_SEEN,
                            "Visits in the period at which the child's bedroom was seen.",
                            VisitMeasures.CHILD_IN_NEED_VISITS,
                            VISITS)
                    .clock(VISITED)
                    .source("CN-06", LOCAL)
                    .higherIsBetter(),
            Indicator.of("visits-input-lag", "Input lag of visits")
                    .definition("Days between a visit and it being recorded.")
                    .distribution(VisitMeasures.VISITS_INPUT_LAG, "Visits in the period, to children on either plan.")
                    .clock("Calendar days. Counted on the day of the visit.")
                    .source("CP-16", SSD)
                    .lowerIsBetter());

    private VisitIndicators() {}
}
