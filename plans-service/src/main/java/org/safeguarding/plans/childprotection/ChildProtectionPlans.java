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

/** The steps of a child protection plan in which other plans of the child have a say. */
@ApplicationScoped
public class ChildProtectionPlans {

    private final KnownChildren children;
    private final ChildProtectionPlanRepository plans;
    private final FollowingRecords records;

    ChildProtectionPlans(KnownChildren children, ChildProtectionPlanRepository plans, FollowingRecords records) {
        this.children = children;
        this.plans = plans;
        this.records = records;
    }

    /** Starts a plan for a child who is known here. */
    @Transactional(TxType.MANDATORY)
    public ChildProtectionPlan start(NewChildProtectionPlan request, Recording recording) {
        KnownChild child = children.forPlan(request.childId(), recording.by().authority());
        return ChildProtectionPlan.start(request, course(child, null), recording);
    }

    /** Replaces what was recorded wrongly. */
    @Transactional(TxType.MANDATORY)
    public void correct(ChildProtectionPlan plan, ChildProtectionPlanCorrection request, Recording recording) {
        plan.correct(request, course(children.locked(plan.childId()), plan.id()), recording);
    }

    /** Moves a plan that was put on the wrong child; refused if it does not fit in with the plans of that one. */
    @Transactional(TxType.MANDATORY)
    public void move(ChildProtectionPlan plan, Moving request, Recording recording) {
        plan.requireFits(course(children.forPlan(request.childId(), plan.authority()), plan.id()), recording);
        records.move(plan, request, recording);
    }

    private ChildProtectionCourse course(KnownChild child, UUID without) {
        return new ChildProtectionCourse(
                child.earliestBirth(),
                plans.aboutChild(child.id()).stream()
                        .filter(plan -> !plan.isVoided() && !plan.id().equals(without))
                        .toList());
    }
}
