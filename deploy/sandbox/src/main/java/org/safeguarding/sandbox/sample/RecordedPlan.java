package org.safeguarding.sandbox.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.safeguarding.sandbox.sample.ChildHistory.Plan;

/**
 * A plan with the times at which its start and its end are entered.
 *
 * @param nth 0 for the child's first plan of the sample
 * @param endRecordedAt null while open
 */
record RecordedPlan(ChildHistory child, Plan plan, int nth, Instant recordedAt, Instant endRecordedAt) {

    /** In the order in which the starts are recorded. */
    static List<RecordedPlan> of(List<ChildHistory> children, RandomGenerator random) {
        Timetable timetable = new Timetable(random);
        List<RecordedPlan> plans = new ArrayList<>();
        for (ChildHistory child : children) {
            for (int i = 0; i < child.plans().size(); i++) {
                Plan plan = child.plans().get(i);
                plans.add(new RecordedPlan(
                        child, plan, i, recorded(plan.enteredOn(), timetable), recorded(plan.endedOn(), timetable)));
            }
        }
        plans.sort(Comparator.comparing(RecordedPlan::recordedAt));
        return plans;
    }

    private static Instant recorded(LocalDate day, Timetable timetable) {
        return day == null ? null : timetable.recorded(timetable.conference(day).toInstant());
    }
}
