package org.safeguarding.metrics.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguarding.metrics.measure.ChildInNeedPlanMeasures.CHILD_IN_NEED_PLANS;
import static org.safeguarding.metrics.measure.ChildInNeedPlanMeasures.REVIEWS_IN_TIME;
import static org.safeguarding.metrics.measure.ChildInNeedPlanMeasures.REVIEWS_OVERDUE;
import static org.safeguarding.metrics.measure.ChildInNeedPlanMeasures.REVIEWS_SETTLED;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safeguarding.metrics.Told;

class ChildInNeedPlanMeasuresTest {

    private final Told child = Told.about();

    @Test
    void a_review_in_time_counts_when_it_is_held_and_the_next_one_runs_from_it() {
        var plan = child.childInNeedPlan("2017-04-03", "2018-01-31", "2017-07-03");

        assertThat(ByDay.of(REVIEWS_IN_TIME, plan)).isEqualTo(Map.of("2017-07-03", 1L));
        assertThat(ByDay.of(REVIEWS_SETTLED, plan)).isEqualTo(Map.of("2017-07-03", 1L, "2018-01-04", 1L));
        assertThat(ByDay.of(REVIEWS_OVERDUE, plan)).isEqualTo(Map.of("2018-01-04", 1L, "2018-01-31", -1L));
    }

    @Test
    void a_review_that_is_held_late_counts_when_it_became_overdue() {
        var plan = child.childInNeedPlan("2017-04-03", "2017-09-01", "2017-07-10");

        assertThat(ByDay.of(REVIEWS_IN_TIME, plan)).isEmpty();
        assertThat(ByDay.of(REVIEWS_SETTLED, plan)).isEqualTo(Map.of("2017-07-04", 1L));
        assertThat(ByDay.of(REVIEWS_OVERDUE, plan)).isEqualTo(Map.of("2017-07-04", 1L, "2017-07-10", -1L));
    }

    @Test
    void a_plan_that_ended_on_the_day_it_started_counts_on_no_day_and_waits_for_no_review() {
        var plan = child.childInNeedPlan("2017-04-03", "2017-04-03");

        assertThat(ByDay.of(CHILD_IN_NEED_PLANS, plan)).isEmpty();
        assertThat(ByDay.of(REVIEWS_SETTLED, plan)).isEmpty();
    }
}
