package org.safeguarding.plans.childprotection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.safeguarding.plans.child.FollowingRecords;
import org.safeguarding.plans.child.KnownChild;
import org.safeguarding.plans.child.KnownChildren;
import org.safeguarding.records.Moving;
import org.safeguarding.records.Recording;

/** The steps of a core group. Each finds the plan that the child was on on the day. */
@ApplicationScoped
public class CoreGroups {

    private final KnownChildren children;
    private final ChildProtectionPlans plans;
    private final FollowingRecords following;

    CoreGroups(KnownChildren children, ChildProtectionPlans plans, FollowingRecords following) {
        this.children = children;
        this.plans = plans;
        this.following = following;
    }

    /** Records a core group that met. 409 and 422 as {@link ChildProtectionPlans#openOn} says. */
    @Transactional(TxType.MANDATORY)
    public CoreGroup hold(NewCoreGroup request, Recording recording) {
        KnownChild child = children.forPlan(request.childId(), recording.by().authority());
        ChildProtectionPlan plan = plans.openOn(child.id(), request.heldOn(), request.planId());
        return CoreGroup.hold(request, plan, recording);
    }

    /** Replaces what was recorded wrongly. It stays with its plan if the child was on that on the right day too. */
    @Transactional(TxType.MANDATORY)
    public void correct(CoreGroup group, CoreGroupCorrection right, Recording recording) {
        KnownChild child = children.locked(group.childId());
        UUID named = right.heldOn().equals(group.heldOn()) ? group.planId() : null;
        group.correct(right, plans.openOn(child.id(), right.heldOn(), named), recording);
    }

    /** Moves one that was put on the wrong child; 409 if that was on no plan on the day. */
    @Transactional(TxType.MANDATORY)
    public void move(CoreGroup group, Moving request, Recording recording) {
        if (request.childId().equals(group.childId())) {
            return;
        }
        KnownChild child = children.forPlan(request.childId(), group.authority());
        group.of(plans.openOn(child.id(), group.heldOn(), null));
        following.move(group, request, recording);
    }
}
