package org.safeguarding.plans.childprotection;

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
import org.safeguarding.records.Moving;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Records;
import org.safeguarding.records.Voiding;
import org.safeguarding.web.problem.Refusal;

/** The steps of a child protection plan in which other plans of the child have a say. */
@ApplicationScoped
public class ChildProtectionPlans {

    /** As the column has it, and the requests. */
    private static final int MOST_PREVIOUS_PLANS = 20;

    private final KnownChildren children;
    private final ChildProtectionPlanRepository plans;
    private final GivingWay givingWay;
    private final CoreGroupRepository groups;
    private final FollowingRecords following;
    private final Records records;

    ChildProtectionPlans(
            KnownChildren children,
            ChildProtectionPlanRepository plans,
            GivingWay givingWay,
            CoreGroupRepository groups,
            FollowingRecords following,
            Records records) {
        this.children = children;
        this.plans = plans;
        this.givingWay = givingWay;
        this.groups = groups;
        this.following = following;
        this.records = records;
    }

    /** The plans of a child that stand, oldest first. Without a lock on the child they may be out of date when they are used. */
    @Transactional(TxType.MANDATORY)
    public List<? extends PlanOfChild> standing(UUID child) {
        return standing(child, null);
    }

    /** Locks the plans of the child, of either kind, until the transaction ends. Steps lock a plan before its child, and so does this. */
    public void lockAbout(UUID child) {
        plans.lockAbout(child);
        givingWay.lockAbout(child);
    }

    /** The plan, locked until the transaction ends. */
    public ChildProtectionPlan forChange(UUID id) {
        return plans.forChange(id);
    }

    /** The plan that the conference made, locked until the transaction ends, or 404. */
    public ChildProtectionPlan ofConference(UUID conference) {
        return plans.ofConference(conference);
    }

    /** Starts a plan for a child who is known here. If it has ended, plans that came later are counted on from it. */
    @Transactional(TxType.MANDATORY)
    public ChildProtectionPlan start(NewChildProtectionPlan request, Recording recording) {
        lockAbout(request.childId());
        KnownChild child = children.forPlan(request.childId(), recording.by().authority());
        ChildProtectionCourse course =
                course(child, null, null, Boolean.TRUE.equals(request.otherAuthority()), recording);
        ChildProtectionPlan plan = ChildProtectionPlan.start(request, course, recording);
        givingWay
                .to(child.id(), request.startedOn(), request.endedOn(), null, recording)
                .run();
        countOn(plan, course, recording);
        return plan;
    }

    /** The plan that a conference makes for a child that is locked; {@link #made} saves it. */
    public ChildProtectionPlan make(KnownChild child, Making making, Recording recording) {
        return ChildProtectionPlan.make(child.id(), making, course(child, null, null, false, recording), recording);
    }

    /** Saves a plan of {@link #make}, and counts it for those that came later. */
    @Transactional(TxType.MANDATORY)
    public void made(ChildProtectionPlan plan, KnownChild child, Recording recording) {
        countOn(plan, course(child, plan, recording), recording);
        records.save(plan);
        givingWay.to(child.id(), plan.startedOn(), null, null, recording).run();
    }

    /** The conference that made it was corrected: refuses what it cannot say, and returns what says it. */
    public Runnable remaking(ChildProtectionPlan plan, KnownChild child, Making making, Recording recording) {
        LocalDate before = plan.startedOn();
        Runnable change = saving(plan, plan.remaking(making, course(child, plan, recording), recording));
        if (making.startedOn().equals(before)) {
            return change;
        }
        Runnable givesWay = givingWay.to(child.id(), making.startedOn(), plan.endedOn(), before, recording);
        return () -> {
            change.run();
            givesWay.run();
        };
    }

    /**
     * Refuses reviews that the plan cannot follow, and returns what makes it follow them.
     *
     * @param reviews all that stand, in the order of their days
     */
    public Runnable following(
            ChildProtectionPlan plan, KnownChild child, List<ReviewDecision> reviews, Recording recording) {
        return saving(plan, plan.following(reviews, course(child, plan, recording), recording));
    }

    private Runnable saving(ChildProtectionPlan plan, Runnable change) {
        return () -> {
            change.run();
            records.save(plan);
        };
    }

    /** The conference that made it did not. */
    @Transactional(TxType.MANDATORY)
    public void unmake(ChildProtectionPlan plan, Recording recording) {
        plan.markVoided(new Voiding(recording.reason()), recording);
        records.save(plan);
    }

    /** Refuses with 409 a plan that does not fit in with those of the other child, who is locked. */
    public void requireMovable(ChildProtectionPlan plan, KnownChild to, Recording recording) {
        plan.requireFits(course(to, plan, recording), recording);
    }

    /** Moves the plan with the conference that made it, and its core groups. */
    @Transactional(TxType.MANDATORY)
    public void moveAlong(ChildProtectionPlan plan, KnownChild to, Moving request, Recording recording) {
        givingWay.to(to.id(), plan.startedOn(), plan.endedOn(), null, recording).run();
        countOn(plan, course(to, plan, recording), recording);
        groups.ofPlan(plan).forEach(group -> following.move(group, request, recording));
        following.move(plan, request, recording);
    }

    /**
     * The plan of this authority that the child, who is locked, was on on a day. 409 {@code no-plan}, or {@code several-plans} if the
     * child was on two, which happens only after a merge, and none is named; 422 if the named one is not one of them.
     *
     * @param named null if the request names none
     */
    public ChildProtectionPlan openOn(UUID child, LocalDate day, UUID named) {
        List<ChildProtectionPlan> open = plans.aboutChild(child).stream()
                .filter(plan -> !plan.isVoided() && !plan.isOfOtherAuthority() && plan.isOn(day))
                .toList();
        if (named != null) {
            return open.stream()
                    .filter(plan -> plan.id().equals(named))
                    .findFirst()
                    .orElseThrow(() -> Refusal.unprocessable(
                            "/planId", "plan-not-known", "The child was on no such plan on " + day + "."));
        }
        if (open.isEmpty()) {
            throw Refusal.conflict("no-plan", "The child was on no child protection plan on " + day + ".");
        }
        if (open.size() > 1) {
            throw Refusal.conflict("several-plans", "The child was on two plans on " + day + ": name one by planId.");
        }
        return open.getFirst();
    }

    /** The plan, with what is due next: an answer that is given again reads that again. */
    public ChildProtectionPlanView view(ChildProtectionPlan plan) {
        return plan.view(
                plans.lastReviewedOn(plan.id()), plans.lastCoreGroupOn(plan.id()), plans.lastVisitedOn(plan.id()));
    }

    /** Replaces what was recorded wrongly. */
    @Transactional(TxType.MANDATORY)
    public void correct(ChildProtectionPlan plan, ChildProtectionPlanCorrection request, Recording recording) {
        givingWay.lockAbout(plan.childId());
        KnownChild child = children.locked(plan.childId());
        LocalDate before = plan.startedOn();
        Runnable givesWay = request.startedOn().equals(before)
                ? () -> {}
                : givingWay.to(child.id(), request.startedOn(), request.endedOn(), before, recording);
        plan.correct(request, course(child, plan, recording), recording);
        givesWay.run();
    }

    /** It should never have been recorded. 409 if conferences decided about it. */
    public void markVoided(ChildProtectionPlan plan, Voiding request, Recording recording) {
        plan.requireOwn();
        plan.markVoided(request, recording);
    }

    /** Moves a plan that was put on the wrong child; refused if it does not fit in with the plans of that one. */
    @Transactional(TxType.MANDATORY)
    public void move(ChildProtectionPlan plan, Moving request, Recording recording) {
        plans.lockAbout(request.childId());
        givingWay.lockAbout(request.childId());
        KnownChild to = children.forPlan(request.childId(), plan.authority());
        plan.requireOwn();
        requireMovable(plan, to, recording);
        moveAlong(plan, to, request, recording);
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

    /** Of this plan; each refusal comes before anything is changed. */
    private ChildProtectionCourse course(KnownChild child, ChildProtectionPlan plan, Recording recording) {
        return course(child, plan.id(), plan.startedOn(), plan.isOfOtherAuthority(), recording);
    }

    private ChildProtectionCourse course(
            KnownChild child, UUID without, LocalDate before, boolean otherAuthority, Recording recording) {
        return new ChildProtectionCourse(
                child.childhood(),
                standing(child.id(), without).stream()
                        .filter(plan -> plan.isOfOtherAuthority() == otherAuthority)
                        .toList(),
                (from, to) -> givingWay.to(child.id(), from, to, before, recording));
    }

    private List<ChildProtectionPlan> standing(UUID child, UUID without) {
        return plans.aboutChild(child).stream()
                .filter(plan -> !plan.isVoided() && !plan.id().equals(without))
                .toList();
    }
}
