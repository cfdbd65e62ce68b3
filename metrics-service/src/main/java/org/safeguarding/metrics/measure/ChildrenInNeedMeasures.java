package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.contract.fact.ChildProtectionPlanFact;
import org.safeguarding.contract.fact.ReferralFact;

/**
 * Episodes of need, as the DfE counts children in need. A referral opens an episode on the day it is received, unless
 * nothing further was done. Open episodes include those of children waiting for an assessment and of children on a plan.
 *
 * <p>An assessment may find that the child is not in need, so that the referral is closed with RC8. The episode then
 * counts on each day on which it was open, because the return of a year counts what is open on 31 March and knows
 * nothing of later closures. In the year in which it is closed, it counts neither as started nor as ended nor at any
 * point. Table B1 of every authority shows this: those at any point less those started are fewer than those open on the
 * 31 March before, in Rotherham 5,098 − 2,779 = 2,319 and 2,611. The other 292 were closed so in the year.
 */
public final class ChildrenInNeedMeasures {

    private static final Function<ReferralFact, LocalDate> CLOSED = ReferralFact::closedOn;

    private static final Counting<ReferralFact> UNDIVIDED = Counting.ofChildren(
                    ReferralFact.class,
                    (referral, _) -> "episode of need from " + referral.receivedOn()
                            + (referral.closedOn() == null ? "" : " to " + referral.closedOn()))
            .when((referral, _) -> !ReferralMeasures.isNoFurtherAction(referral));

    private static final Counting<ReferralFact> EPISODES = UNDIVIDED.by(
            Dimension.PRIMARY_NEED, (referral, _) -> 1 + referral.primaryNeed().ordinal());

    /** Those that at least one return counts as started. */
    private static final Counting<ReferralFact> STARTED = EPISODES.when((referral, _) ->
            !ReferralMeasures.isNotInNeed(referral) || !ReferralMeasures.isClosedInTheYearOfReceipt(referral));

    private static final Counting<ReferralFact> ENDED =
            EPISODES.when((referral, _) -> referral.closedOn() != null && !ReferralMeasures.isNotInNeed(referral));

    public static final Measure CHILDREN_IN_NEED = EPISODES.by(Bands.OF_EPISODES, ReferralMeasures.RECEIVED, CLOSED)
            .childrenWith("children-in-need", ReferralMeasures.RECEIVED, CLOSED)
            .version(3);

    /** Counted by days: an episode does not count while the child is on a plan, and counts again afterwards. */
    public static final Measure CHILDREN_IN_NEED_NOT_ON_A_PLAN = notOnAPlan(EPISODES, "children-in-need-not-on-a-plan");

    /** As the board adds them up: a child on a plan counts by the plan, whether or not an episode is open. */
    public static final Measure CHILDREN_IN_NEED_AND_ON_A_PLAN = notOnAPlan(UNDIVIDED, "without-those-on-a-plan")
            .and(
                    PlanMeasures.PLANS.childrenWith("those-on-a-plan", PlanMeasures.STARTED, PlanMeasures.ENDED),
                    "children-in-need-and-on-a-plan");

    /** Every referral received is one of these, not in need, or had no further action. */
    public static final Measure EPISODES_STARTED = STARTED.flow(
                    "children-in-need-episodes-started", ReferralMeasures.RECEIVED)
            .beside(ReferralMeasures.REFERRALS_NO_FURTHER_ACTION, ReferralMeasures.REFERRALS_NOT_IN_NEED)
            .version(3);

    /** Divided by duration and by reason for closure. */
    public static final Measure EPISODES_ENDED = ENDED.by(Bands.OF_EPISODES, ReferralMeasures.RECEIVED, CLOSED)
            .by(
                    Dimension.REASON_FOR_CLOSURE,
                    (referral, _) -> referral.reasonForClosure() == null
                            ? 0
                            : 1 + referral.reasonForClosure().ordinal())
            .flow("children-in-need-episodes-ended", CLOSED);

    public static final Measure EPISODES_AT_ANY_POINT = STARTED.anyPoint(
                    "children-in-need-episodes-at-any-point",
                    ReferralMeasures.RECEIVED,
                    ChildrenInNeedMeasures::lastDayInNeed)
            .version(3);

    public static final Measure CHILDREN_STARTING_AN_EPISODE = STARTED.oncePerYear(
                    "children-starting-an-episode-of-need", ReferralMeasures.RECEIVED)
            .version(3);

    public static final Measure CHILDREN_ENDING_AN_EPISODE =
            ENDED.oncePerYear("children-ending-an-episode-of-need", CLOSED);

    public static final Measure CHILDREN_IN_NEED_AT_ANY_POINT = STARTED.childrenAtAnyPoint(
                    "children-in-need-at-any-point", ReferralMeasures.RECEIVED, ChildrenInNeedMeasures::lastDayInNeed)
            .version(3);

    static final List<Measure> ALL = List.of(
            CHILDREN_IN_NEED,
            CHILDREN_IN_NEED_NOT_ON_A_PLAN,
            CHILDREN_IN_NEED_AND_ON_A_PLAN,
            EPISODES_STARTED,
            EPISODES_ENDED,
            EPISODES_AT_ANY_POINT,
            CHILDREN_STARTING_AN_EPISODE,
            CHILDREN_ENDING_AN_EPISODE,
            CHILDREN_IN_NEED_AT_ANY_POINT);

    private ChildrenInNeedMeasures() {}

    private static Measure notOnAPlan(Counting<ReferralFact> episodes, String id) {
        return episodes.reading(ChildProtectionPlanFact.class)
                .childrenWithout(id, ReferralMeasures.RECEIVED, CLOSED, (_, story) -> PlanMeasures.daysOnAPlan(story))
                .version(4);
    }

    /** A day of the last year in which the episode counts: not that of a closure with RC8. Null while it is open. */
    private static LocalDate lastDayInNeed(ReferralFact referral) {
        return ReferralMeasures.isNotInNeed(referral)
                ? ReportingYear.of(referral.closedOn()).first().minusDays(1)
                : referral.closedOn();
    }
}
