package org.safeguarding.plans.childprotection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.safeguarding.plans.child.FollowingRecords;
import org.safeguarding.plans.child.KnownChild;
import org.safeguarding.plans.child.KnownChildren;
import org.safeguarding.plans.child.PlanOfChild;
import org.safeguarding.records.Moving;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Records;

/** The steps of a child protection plan in which other plans of the child have a say. */
@ApplicationScoped
public class ChildProtectionPlans {

    /** As the column has it, and the requests. */
    private static final int MOST_PREVIOUS_PLANS = 20;

    private final KnownChildren children;
    private final ChildProtectionPlanRepository plans;
    private final GivingWay givingWay;
    private final FollowingRecords following;
    private final Records records;

    ChildProtectionPlans(
            KnownChildren children,
            ChildProtectionPlanRepository plans,
            GivingWay givingWay,
            FollowingRecords following,
            Records records) {
        this.children = children;
        this.plans = plans;
        this.givingWay = givingWay;
        this.following = following;
        this.records = records;
    }

    /** The plans of a child that stand, oldest first. Without a lock on the child they may be out of date when they are used. */
    @Transactional(TxType.MANDATORY)
    public List<? extends PlanOfChild> standing(UUID child) {
        return standing(child, null);
    }

    /** Starts a plan for a child who is known here. If it has ended, plans that came later are counted on from it. */
    @Transactional(TxType.MANDATORY)
    public ChildProtectionPlan start(NewChildProtectionPlan request, Recording recording) {
        if (request.endedOn() != null) {
            plans.lockAbout(request.childId());
        }
        givingWay.lockAbout(request.childId());
        KnownChild child = children.forPlan(request.childId(), recording.by().authority());
        ChildProtectionCourse course = course(child, null);
        ChildProtectionPlan plan = ChildProtectionPlan.start(request, course, recording);
        givingWay
                .to(child.id(), request.startedOn(), request.endedOn(), null, recording)
                .run();
        countOn(plan, course, recording);
        return plan;
    }

    /** Replaces what was recorded wrongly. */
    @Transactional(TxType.MANDATORY)
    public void correct(ChildProtectionPlan plan, ChildProtectionPlanCorrection request, Recording recording) {
        givingWay.lockAbout(plan.childId());
        ChildProtectionCourse course = course(children.locked(plan.childId()), plan.id());
        boolean sameDays =
                request.startedOn().equals(plan.startedOn()) && Objects.equals(request.endedOn(), plan.endedOn());
        Runnable givesWay = sameDays
                ? () -> {}
                : givingWay.to(plan.childId(), request.startedOn(), request.endedOn(), plan.startedOn(), recording);
        plan.correct(request, course, recording);
        givesWay.run();
    }

    /** Moves a plan that was put on the wrong child; refused if it does not fit in with the plans of that one. */
    @Transactional(TxType.MANDATORY)
    public void move(ChildProtectionPlan plan, Moving request, Recording recording) {
        plans.lockAbout(request.childId());
        givingWay.lockAbout(request.childId());
        ChildProtectionCourse course = course(children.forPlan(request.childId(), plan.authority()), plan.id());
        plan.requireFits(course, recording);
        givingWay
                .to(request.childId(), plan.startedOn(), plan.endedOn(), null, recording)
                .run();
        countOn(plan, course, recording);
        following.move(plan, request, recording);
    }

    /**
     * Raises the number of previous plans of those that came later, where it leaves this one out. It is never lowered: it counts the
     * plans of all authorities, and not all are here.
     */
    private void countOn(ChildProtectionPlan plan, ChildProtectionCourse course, Recording recording) {
        int previous = plan.numberOfPreviousPlans();
        for (ChildProtectionPlan later : course.after(plan)) {
            previous = Math.min(previous + 1, MOST_PREVIOUS_PLANS);
            if (later.numberOfPreviousPlans() >= previous) {
                return;
            }
            ChildProtectionPlan locked = plans.forChange(later.id());
            locked.countOn(previous, recording);
            records.save(locked);
        }
    }

    private ChildProtectionCourse course(KnownChild child, UUID without) {
        return new ChildProtectionCourse(child.childhood(), standing(child.id(), without));
    }

    private List<ChildProtectionPlan> standing(UUID child, UUID without) {
        return plans.aboutChild(child).stream()
                .filter(plan -> !plan.isVoided() && !plan.id().equals(without))
                .toList();
    }
}
