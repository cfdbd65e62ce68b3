package org.safeguarding.plans.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.safeguarding.contract.code.VisitPurpose;
import org.safeguarding.plans.child.FollowingRecords;
import org.safeguarding.plans.child.KnownChildren;
import org.safeguarding.plans.childinneed.ChildInNeedPlans;
import org.safeguarding.plans.childprotection.ChildProtectionPlans;
import org.safeguarding.records.Moving;
import org.safeguarding.records.Recording;

/** The steps of a visit, each on the plan that the child was on that day. */
@ApplicationScoped
public class Visits {

    private final KnownChildren children;
    private final ChildInNeedPlans inNeed;
    private final ChildProtectionPlans protection;
    private final FollowingRecords following;

    Visits(
            KnownChildren children,
            ChildInNeedPlans inNeed,
            ChildProtectionPlans protection,
            FollowingRecords following) {
        this.children = children;
        this.inNeed = inNeed;
        this.protection = protection;
        this.following = following;
    }

    /** Records a visit to a child who is known here and was on a plan. */
    @Transactional(TxType.MANDATORY)
    public Visit make(NewVisit request, Recording recording) {
        children.forPlan(request.childId(), recording.by().authority());
        return Visit.make(request, planOf(request.childId(), request.visitedOn(), request.planId()), recording);
    }

    /** Replaces what was recorded wrongly. */
    @Transactional(TxType.MANDATORY)
    public void correct(Visit visit, VisitCorrection request, Recording recording) {
        visit.correct(request, planOf(visit.childId(), request.visitedOn(), request.planId()), recording);
    }

    /** Moves a visit that was put on the wrong child; refused if that one was on no plan. */
    @Transactional(TxType.MANDATORY)
    public void move(Visit visit, Moving request, Recording recording) {
        children.forPlan(request.childId(), visit.authority());
        visit.isTo(planOf(request.childId(), visit.visitedOn(), null));
        following.move(visit, request, recording);
    }

    private VisitedPlan planOf(UUID child, LocalDate day, UUID asked) {
        return VisitedPlan.on(
                day,
                asked,
                Map.of(
                        VisitPurpose.CHILD_IN_NEED,
                        inNeed.standing(child),
                        VisitPurpose.CHILD_PROTECTION,
                        protection.standing(child)));
    }
}
