package org.safeguarding.plans.childprotection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.safeguarding.plans.child.Childhood;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Refusal;

/**
 * What a child protection plan has to fit in with: the childhood, and the other plans.
 *
 * @param others the other plans of the child that stand, of this authority or of others, as the plan is
 * @param beside looks at child in need plans
 */
record ChildProtectionCourse(Childhood childhood, List<ChildProtectionPlan> others, Beside beside) {

    /** What a child protection plan does not run beside. */
    interface Beside {

        /** Refuses with 409 days on which something else of the child runs that cannot give way. */
        void require(LocalDate startedOn, LocalDate endedOn);
    }

    /**
     * Refuses days that a plan cannot have: 400 if they are in the future, or not in order; 400 or 409 if it would start outside
     * the {@link Childhood}; 409 if the plan would be open beside another, or overlap one. A plan may start on the day on
     * which the one before ended, and a plan that is entered late may stand before others.
     *
     * <p>Source: CIN census validation rules 8840 (start is end), 8915 (start after death), 8925 (end before start), 8935 (two
     * open plans) and 8940 (plans that overlap).
     *
     * @param pointer to the start in the request
     * @param endedOn null while the plan is open
     */
    void require(String pointer, LocalDate startedOn, LocalDate endedOn, Recording recording) {
        Chronology.require(pointer, startedOn, recording);
        childhood.require(pointer, startedOn, "8915");
        if (endedOn != null) {
            requireEnd(startedOn, endedOn, recording);
        }
        requireFree(startedOn, endedOn);
    }

    /** Refuses with 409 days on which another plan runs, or an open plan beside another. */
    void requireFree(LocalDate startedOn, LocalDate endedOn) {
        if (endedOn == null && others.stream().anyMatch(ChildProtectionPlan::isOpen)) {
            throw Refusal.conflict(
                    "plan-open",
                    "The child has a child protection plan that is open, and never two (CIN census rule 8935): end that"
                            + " one first, or give endedOn if this one has ended.");
        }
        others.stream()
                .filter(other -> other.overlaps(startedOn, endedOn))
                .findFirst()
                .ifPresent(other -> {
                    throw overlaps(other, endedOn == null && startedOn.isBefore(other.startedOn()));
                });
        beside.require(startedOn, endedOn);
    }

    private static Refusal overlaps(ChildProtectionPlan other, boolean endMissing) {
        return Refusal.conflict(
                "plan-overlaps",
                "The child's plan of " + other.startedOn() + " covers part of this time (CIN census rule 8940)"
                        + (endMissing ? ": give endedOn, the day on which this one ended." : "."));
    }

    /** The other plans that started after this one, in their order. */
    List<ChildProtectionPlan> after(ChildProtectionPlan plan) {
        return others.stream()
                .filter(other -> other.startedOn().isAfter(plan.startedOn()))
                .sorted(Comparator.comparing(ChildProtectionPlan::startedOn))
                .toList();
    }

    static void requireEnd(LocalDate startedOn, LocalDate endedOn, Recording recording) {
        if (!endedOn.isAfter(startedOn)) {
            throw Refusal.invalid("/endedOn", "not-after-start", "A plan ends on a day after the one it started on.");
        }
        Chronology.require("/endedOn", endedOn, recording);
    }
}
