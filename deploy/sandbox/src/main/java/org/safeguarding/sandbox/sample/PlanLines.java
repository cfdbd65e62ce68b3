package org.safeguarding.sandbox.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Writes plans as lines. A child has one plan open at a time, and plans-service may not know a child yet, so a line may
 * have to be sent again. So first plans, their ends, second plans and their ends are separate parts. Load each as a
 * whole before the next.
 */
final class PlanLines {

    private final ChildIndex children;
    private final List<RecordedPlan> plans;

    /** @param plans in the order in which the starts are recorded */
    PlanLines(ChildIndex children, List<RecordedPlan> plans) {
        this.children = children;
        this.plans = plans;
    }

    /** Those of the first so many plans. */
    PlanLines first(int most) {
        return new PlanLines(children, plans.subList(0, Math.min(most, plans.size())));
    }

    /** Of the children who have a plan. */
    Stream<String> localIds() {
        return plans.stream().map(plan -> children.localId(plan.child()));
    }

    /**
     * @param nth 0 for the children's first plans
     * @param childIds from the local id to the id that referrals-service gave
     */
    List<SampleLine> starts(int nth, UnaryOperator<String> childIds) {
        List<SampleLine> lines = new ArrayList<>();
        for (RecordedPlan plan : plans) {
            if (plan.nth() == nth) {
                lines.add(new SampleLine(
                        "child-protection-plan",
                        key(plan),
                        new SampleLine.ChildProtectionPlan(
                                childIds.apply(children.localId(plan.child())),
                                plan.plan().startedOn(),
                                plan.plan().category(),
                                plan.plan().previousPlans(),
                                plan.recordedAt())));
            }
        }
        return lines;
    }

    /** @param nth 0 for the children's first plans */
    List<SampleLine> ends(int nth) {
        return plans.stream()
                .filter(plan -> plan.nth() == nth && plan.endRecordedAt() != null)
                .sorted(Comparator.comparing(RecordedPlan::endRecordedAt))
                .map(plan -> new SampleLine(
                        "child-protection-plan-end",
                        key(plan) + "-end",
                        new SampleLine.ChildProtectionPlanEnd(
                                key(plan), plan.plan().endedOn(), plan.endRecordedAt())))
                .toList();
    }

    int size() {
        return plans.size() + ends(0).size() + ends(1).size();
    }

    private String key(RecordedPlan plan) {
        return "sample-2017-18-plan-" + children.localId(plan.child()) + "-" + (plan.nth() + 1);
    }
}
