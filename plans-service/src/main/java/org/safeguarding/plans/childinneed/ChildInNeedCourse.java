package org.safeguarding.plans.childinneed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.safeguarding.plans.child.Childhood;
import org.safeguarding.plans.child.PlanOfChild;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.problem.Warning;

/**
 * What a child in need plan has to fit in with: the childhood, the other child in need plans of the child, and its child
 * protection plans.
 *
 * @param others the other child in need plans of the child that stand
 * @param protection the child protection plans of the child that stand
 */
record ChildInNeedCourse(
        Childhood childhood, List<? extends PlanOfChild> others, List<? extends PlanOfChild> protection) {

    /**
     * Refuses days that a plan cannot have: 400 if they are in the future or not in order; 400 or 409 if it would start outside
     * the {@link Childhood}; 409 if the plan would be open beside another, overlap one, or run beside a child protection
     * plan. A plan may start on the day on which another plan of either kind ended.
     *
     * <p>Source: CIN census validation rules 4001, 4016 and 4017 (beside a child protection plan), 4004 (two open plans), 4008
     * (start after death), 4011 (end before start) and 4014 (plans that overlap). 4003 (a review conference during the plan)
     * follows: a review conference is held while a child protection plan runs.
     *
     * @param endedOn null while the plan is open
     */
    void require(LocalDate startedOn, LocalDate endedOn, Recording recording) {
        Chronology.require("/startedOn", startedOn, recording);
        childhood.require("/startedOn", startedOn, "4008");
        if (endedOn != null) {
            requireEnd(startedOn, endedOn, recording);
        }
        if (endedOn == null && others.stream().anyMatch(other -> other.endedOn() == null)) {
            throw Refusal.conflict(
                    "plan-open",
                    "The child has a child in need plan that is open, and never two (CIN census rule 4004): end that one"
                            + " first, or give endedOn if this one has ended.");
        }
        requireApart(others, startedOn, endedOn, "plan-overlaps", "child in need plan", "4014");
        requireApart(
                protection, startedOn, endedOn, "on-protection-plan", "child protection plan", "4001, 4016 and 4017");
    }

    private static void requireApart(
            List<? extends PlanOfChild> plans, LocalDate from, LocalDate to, String code, String noun, String rule) {
        plans.stream().filter(plan -> plan.overlaps(from, to)).findFirst().ifPresent(plan -> {
            throw Refusal.conflict(
                    code,
                    "The child's %s of %s covers part of this time (CIN census rule %s)%s"
                            .formatted(
                                    noun,
                                    plan.startedOn(),
                                    rule,
                                    to == null && from.isBefore(plan.startedOn())
                                            ? ": give endedOn, the day on which this one ended."
                                            : "."));
        });
    }

    /** Refuses with 400 an end before the start. On the same day it is taken: see {@link #warnings}. */
    static void requireEnd(LocalDate startedOn, LocalDate endedOn, Recording recording) {
        String rule = "A plan does not end before it starts (CIN census rule 4011).";
        Chronology.require("/endedOn", endedOn, startedOn, "before-start", rule, recording);
    }

    /**
     * The plans that end on the day on which a child protection plan starts: the open one, and one that ended because that plan
     * started on another day until now. 409 {@code child-in-need-plan} if another one covers part of the time, or something
     * happened to one that would end after that day.
     *
     * @param plans the child in need plans of the child
     * @param endedOn null while the child protection plan is open
     * @param before the day on which it started until now; null if it is new here
     */
    static List<ChildInNeedPlan> ending(
            List<ChildInNeedPlan> plans, LocalDate startedOn, LocalDate endedOn, LocalDate before) {
        List<ChildInNeedPlan> ending = new ArrayList<>();
        for (ChildInNeedPlan plan : plans) {
            boolean follows = plan.gaveWayOn(before);
            if (plan.isVoided() || !follows && !plan.overlaps(startedOn, endedOn)) {
                continue;
            }
            boolean ends = follows || plan.isOpen() && endedOn == null;
            if (!ends || !plan.canEndOn(startedOn)) {
                throw Refusal.conflict(
                        "child-in-need-plan",
                        "The child in need plan of " + plan.startedOn()
                                + " covers part of this time, and a child is on one"
                                + " or the other (CIN census rules 4001, 4016 and 4017): end or correct it first.");
            }
            ending.add(plan);
        }
        return ending;
    }

    /**
     * What the CIN census would query in a plan that stands: 4012Q, 4009Q, and what came about because two records of a child
     * were merged, or the child died or grew up since.
     */
    List<Warning> warnings(PlanOfChild plan, LocalDate today) {
        List<Warning> warnings = new ArrayList<>();
        if (plan.startedOn().equals(plan.endedOn())) {
            warnings.add(new Warning("4012Q", "The plan ended on the day on which it started."));
        }
        LocalDate last = plan.endedOn() == null ? today : plan.endedOn();
        if (childhood.diedOn() != null && last.isAfter(childhood.diedOn())) {
            warnings.add(new Warning("4009Q", "The plan goes beyond the day of death, " + childhood.diedOn() + "."));
        } else if (childhood.isOverOn(last.minusDays(plan.endedOn() == null ? 0 : 1))) {
            warnings.add(new Warning(Warning.LOCAL, "The plan goes beyond the 18th birthday."));
        }
        if (protection.stream().anyMatch(other -> other.overlaps(plan.startedOn(), plan.endedOn()))) {
            warnings.add(new Warning("4001", "The child is on a child protection plan in part of this time."));
        }
        if (others.stream().anyMatch(other -> other.overlaps(plan.startedOn(), plan.endedOn()))) {
            warnings.add(new Warning("4014", "The child has another child in need plan in part of this time."));
        }
        return List.copyOf(warnings);
    }
}
