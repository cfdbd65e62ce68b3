package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.safeguarding.contract.fact.ChildProtectionPlanFact;
import org.safeguarding.contract.fact.ReferralFact;

/**
 * Episodes of need, as the DfE counts children in need. A referral opens an episode on the day it is received, unless
 * nothing further was done or the assessment found no need. Open episodes include those of children waiting for an
 * assessment and of children on a plan.
 */
public final class ChildrenInNeedMeasures {

    private static final Function<ReferralFact, LocalDate> CLOSED = ReferralFact::closedOn;

    private static final Counting<ReferralFact> EPISODES = Counting.ofChildren(
                    ReferralFact.class,
                    (referral, _) -> "episode of need from " + referral.receivedOn()
                            + (referral.closedOn() == null ? "" : " to " + referral.closedOn()))
            .when((referral, _) ->
                    !ReferralMeasures.isNoFurtherAction(referral) && !ReferralMeasures.isNotInNeed(referral))
            .by(
                    Dimension.PRIMARY_NEED,
                    (referral, _) -> 1 + referral.primaryNeed().ordinal());

    private static final Counting<ReferralFact> ENDED = EPISODES.when((referral, _) -> referral.closedOn() != null);

    public static final Measure CHILDREN_IN_NEED = EPISODES.by(Bands.OF_EPISODES, ReferralMeasures.RECEIVED, CLOSED)
            .followingTheChild()
            .stock("children-in-need", (referral, _) -> referral.receivedOn(), CLOSED)
            .version(2);

    /** Counted by days: an episode does not count while the child is on a plan, and counts again afterwards. */
    public static final Measure CHILDREN_IN_NEED_NOT_ON_A_PLAN = EPISODES.followingTheChild()
            .stockOutside(
                    "children-in-need-not-on-a-plan",
                    ReferralMeasures.RECEIVED,
                    CLOSED,
                    ChildProtectionPlanFact.class,
                    ChildProtectionPlanFact::startedOn,
                    ChildProtectionPlanFact::endedOn);

    /** Every referral received is one of these, not in need, or had no further action. */
    public static final Measure EPISODES_STARTED = EPISODES.flow(
                    "children-in-need-episodes-started", ReferralMeasures.RECEIVED)
            .beside(ReferralMeasures.REFERRALS_NO_FURTHER_ACTION, ReferralMeasures.REFERRALS_NOT_IN_NEED);

    /** Divided by duration and by reason for closure. */
    public static final Measure EPISODES_ENDED = ENDED.by(Bands.OF_EPISODES, ReferralMeasures.RECEIVED, CLOSED)
            .by(
                    Dimension.REASON_FOR_CLOSURE,
                    (referral, _) -> referral.reasonForClosure() == null
                            ? 0
                            : 1 + referral.reasonForClosure().ordinal())
            .flow("children-in-need-episodes-ended", CLOSED);

    public static final Measure EPISODES_AT_ANY_POINT =
            EPISODES.anyPoint("children-in-need-episodes-at-any-point", ReferralMeasures.RECEIVED, CLOSED);

    public static final Measure CHILDREN_STARTING_AN_EPISODE =
            EPISODES.oncePerYear("children-starting-an-episode-of-need", ReferralMeasures.RECEIVED);

    public static final Measure CHILDREN_ENDING_AN_EPISODE =
            ENDED.oncePerYear("children-ending-an-episode-of-need", CLOSED);

    public static final Measure CHILDREN_IN_NEED_AT_ANY_POINT =
            EPISODES.childrenAtAnyPoint("children-in-need-at-any-point", ReferralMeasures.RECEIVED, CLOSED);

    static final List<Measure> ALL = List.of(
            CHILDREN_IN_NEED,
            CHILDREN_IN_NEED_NOT_ON_A_PLAN,
            EPISODES_STARTED,
            EPISODES_ENDED,
            EPISODES_AT_ANY_POINT,
            CHILDREN_STARTING_AN_EPISODE,
            CHILDREN_ENDING_AN_EPISODE,
            CHILDREN_IN_NEED_AT_ANY_POINT);

    private ChildrenInNeedMeasures() {}
}
