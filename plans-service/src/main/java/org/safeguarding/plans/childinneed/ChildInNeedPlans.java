package org.safeguarding.plans.childinneed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.safeguarding.plans.child.FollowingRecords;
import org.safeguarding.plans.child.KnownChild;
import org.safeguarding.plans.child.KnownChildren;
import org.safeguarding.plans.child.PlanOfChild;
import org.safeguarding.plans.childprotection.ChildProtectionPlans;
import org.safeguarding.records.Moving;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Warning;

/** The steps of a child in need plan in which other plans of the child have a say. */
@ApplicationScoped
public class ChildInNeedPlans {

    private final KnownChildren children;
    private final ChildInNeedPlanRepository plans;
    private final ChildProtectionPlans protection;
    private final FollowingRecords following;

    ChildInNeedPlans(
            KnownChildren children,
            ChildInNeedPlanRepository plans,
            ChildProtectionPlans protection,
            FollowingRecords following) {
        this.children = children;
        this.plans = plans;
        this.protection = protection;
        this.following = following;
    }

    /** The plans of a child that stand, oldest first. Without a lock on the child they may be out of date when they are used. */
    @Transactional(TxType.MANDATORY)
    public List<? extends PlanOfChild> standing(UUID child) {
        return standing(child, null);
    }

    /** Starts a plan for a child who is known here. */
    @Transactional(TxType.MANDATORY)
    public ChildInNeedPlan start(NewChildInNeedPlan request, Recording recording) {
        KnownChild child = children.forPlan(request.childId(), recording.by().authority());
        return ChildInNeedPlan.start(request, course(child, null), recording);
    }

    /** Takes the end back. */
    @Transactional(TxType.MANDATORY)
    public void reopen(ChildInNeedPlan plan, ChildInNeedReopening request, Recording recording) {
        plan.reopen(course(children.locked(plan.childId()), plan.id()), recording);
    }

    /** Replaces what was recorded wrongly. */
    @Transactional(TxType.MANDATORY)
    public void correct(ChildInNeedPlan plan, ChildInNeedPlanCorrection request, Recording recording) {
        plan.correct(request, course(children.locked(plan.childId()), plan.id()), recording);
    }

    /** Moves a plan that was put on the wrong child; refused if it does not fit in with the plans of that one. */
    @Transactional(TxType.MANDATORY)
    public void move(ChildInNeedPlan plan, Moving request, Recording recording) {
        plan.requireFits(course(children.forPlan(request.childId(), plan.authority()), plan.id()), recording);
        following.move(plan, request, recording);
    }

    /** One plan, with what to look at again: nothing once it is voided. */
    @Transactional(TxType.MANDATORY)
    public ChildInNeedPlanView view(ChildInNeedPlan plan, LocalDate today) {
        List<Warning> warnings =
                plan.isVoided() ? List.of() : plan.warnings(course(children.get(plan.childId()), plan.id()), today);
        return plan.view(today, plans.lastVisitedOn(plan.id()), warnings);
    }

    private ChildInNeedCourse course(KnownChild child, UUID without) {
        return new ChildInNeedCourse(child.childhood(), standing(child.id(), without), protection.standing(child.id()));
    }

    private List<ChildInNeedPlan> standing(UUID child, UUID without) {
        return plans.aboutChild(child).stream()
                .filter(plan -> !plan.isVoided() && !plan.id().equals(without))
                .toList();
    }
}
