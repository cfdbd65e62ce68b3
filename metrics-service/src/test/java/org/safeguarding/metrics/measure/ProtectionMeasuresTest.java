package org.safeguarding.metrics.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguarding.metrics.measure.ProtectionMeasures.CHILDREN_ON_A_PLAN_FOR_THREE_MONTHS;
import static org.safeguarding.metrics.measure.ProtectionMeasures.CHILDREN_REVIEWED_IN_TIME;
import static org.safeguarding.metrics.measure.ProtectionMeasures.CORE_GROUPS_OVERDUE;
import static org.safeguarding.metrics.measure.ProtectionMeasures.FIRST_CORE_GROUPS_DUE;
import static org.safeguarding.metrics.measure.ProtectionMeasures.FIRST_CORE_GROUPS_IN_TIME;
import static org.safeguarding.metrics.measure.ProtectionMeasures.REVIEW_CONFERENCES_DUE;
import static org.safeguarding.metrics.measure.ProtectionMeasures.REVIEW_CONFERENCES_IN_TIME;
import static org.safeguarding.metrics.measure.ProtectionMeasures.REVIEW_CONFERENCES_OVERDUE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.safeguarding.calendar.Limit;
import org.safeguarding.calendar.LocalLimit;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.code.CategoryOfAbuse;
import org.safeguarding.contract.fact.CategoryFrom;
import org.safeguarding.metrics.Told;
import org.safeguarding.metrics.reference.clock.ClockLimits;

class ProtectionMeasuresTest {

    /**
     * The first review is due on 3 July 2017, 91 days later; the one after a review of that day on 2 January 2018, 183 days
     * later. The first core group is due on 19 April 2017, ten working days later.
     */
    private static final String STARTED = "2017-04-03";

    private static final Map<String, Long> NOTHING = Map.of();

    private final Told child = Told.about();
    private final UUID plan = UUID.randomUUID();

    @Test
    void a_review_in_time_counts_on_the_day_on_which_it_was_held() {
        var events = reviewed(null, "2017-07-03", "2018-01-02");

        assertThat(ByDay.of(REVIEW_CONFERENCES_IN_TIME, events)).isEqualTo(Map.of("2017-07-03", 1L, "2018-01-02", 1L));
        // The next one is due 183 days later, on 4 July 2018.
        assertThat(ByDay.of(REVIEW_CONFERENCES_DUE, events))
                .isEqualTo(Map.of("2017-07-03", 1L, "2018-01-02", 1L, "2018-07-05", 1L));
    }

    @Test
    void a_review_that_is_late_is_a_breach_on_the_first_day_on_which_it_is_overdue_held_or_not() {
        assertThat(ByDay.of(REVIEW_CONFERENCES_DUE, reviewed("2017-12-01", "2017-07-20")))
                .isEqualTo(Map.of("2017-07-04", 1L));
        assertThat(ByDay.of(REVIEW_CONFERENCES_DUE, reviewed("2017-12-01"))).isEqualTo(Map.of("2017-07-04", 1L));
        assertThat(ByDay.of(REVIEW_CONFERENCES_IN_TIME, reviewed("2017-12-01", "2017-07-20")))
                .isEqualTo(NOTHING);
    }

    @Test
    void a_review_that_a_plan_ended_before_was_not_due() {
        assertThat(ByDay.of(REVIEW_CONFERENCES_DUE, reviewed("2017-07-03"))).isEqualTo(NOTHING);
        assertThat(ByDay.of(REVIEW_CONFERENCES_DUE, reviewed("2017-07-04"))).isEqualTo(Map.of("2017-07-04", 1L));
    }

    @Test
    void the_review_that_ends_a_plan_counts_and_makes_no_other_due() {
        assertThat(ByDay.of(REVIEW_CONFERENCES_DUE, reviewed("2017-07-03", "2017-07-03")))
                .isEqualTo(Map.of("2017-07-03", 1L));
        assertThat(ByDay.of(REVIEW_CONFERENCES_IN_TIME, reviewed("2017-07-03", "2017-07-03")))
                .isEqualTo(Map.of("2017-07-03", 1L));
    }

    @Test
    void a_plan_is_overdue_for_review_from_the_day_after_it_was_due_until_the_day_on_which_it_is_held() {
        assertThat(ByDay.of(REVIEW_CONFERENCES_OVERDUE, reviewed("2017-12-01", "2017-07-20")))
                .isEqualTo(Map.of("2017-07-04", 1L, "2017-07-20", -1L));
        assertThat(ByDay.of(REVIEW_CONFERENCES_OVERDUE, reviewed("2017-12-01", "2017-07-04")))
                .isEqualTo(NOTHING);
        assertThat(ByDay.of(REVIEW_CONFERENCES_OVERDUE, reviewed("2017-12-01")))
                .isEqualTo(Map.of("2017-07-04", 1L, "2017-12-01", -1L));
    }

    @Test
    void a_review_of_another_plan_reviews_nothing_here() {
        assertThat(ByDay.of(
                        REVIEW_CONFERENCES_IN_TIME,
                        child.plan(plan, 1, STARTED, null),
                        child.review(UUID.randomUUID(), "2017-07-03")))
                .isEqualTo(NOTHING);
    }

    @Test
    void the_limit_of_the_authority_decides() {
        var sooner = new ClockLimits(
                List.of(new LocalLimit(
                        Told.ROTHERHAM,
                        "first-review-conference",
                        LocalDate.parse("2017-04-01"),
                        Limit.calendarDays(30))),
                Set.of());

        assertThat(ByDay.of(sooner, REVIEW_CONFERENCES_DUE, reviewed("2017-12-01")))
                .isEqualTo(Map.of("2017-05-04", 1L));
    }

    @Test
    void a_child_is_in_the_cohort_from_three_months_after_the_start_of_the_plan() {
        assertThat(ByDay.of(CHILDREN_ON_A_PLAN_FOR_THREE_MONTHS, reviewed(null)))
                .isEqualTo(Map.of("2017-07-03", 1L));
        assertThat(ByDay.of(CHILDREN_ON_A_PLAN_FOR_THREE_MONTHS, reviewed("2017-07-03")))
                .isEqualTo(NOTHING);
        assertThat(ByDay.of(CHILDREN_ON_A_PLAN_FOR_THREE_MONTHS, reviewed("2017-07-04")))
                .isEqualTo(Map.of("2017-07-03", 1L, "2017-07-04", -1L));
    }

    @Test
    void a_late_review_keeps_a_child_out_for_the_rest_of_the_year_and_no_longer() {
        // Due on 2 January 2018 and held on 5 January; the next one is due on 7 July and not held.
        assertThat(ByDay.of(CHILDREN_REVIEWED_IN_TIME, reviewed(null, "2017-07-03", "2018-01-05")))
                .isEqualTo(Map.of("2017-07-03", 1L, "2018-01-03", -1L, "2018-04-01", 1L, "2018-07-08", -1L));
    }

    @Test
    void a_review_that_is_overdue_at_the_turn_of_the_year_keeps_a_child_out_in_both_years() {
        // Due on 20 March 2018 and held on 10 April; the next two are due on 10 October and 11 April 2019.
        assertThat(ByDay.of(
                        CHILDREN_REVIEWED_IN_TIME,
                        child.plan(plan, 1, "2017-12-19", null),
                        child.review(plan, "2018-04-10"),
                        child.review(plan, "2018-10-10")))
                .isEqualTo(Map.of("2018-03-19", 1L, "2018-03-21", -1L, "2019-04-01", 1L, "2019-04-12", -1L));
    }

    @Test
    void a_review_that_is_never_held_keeps_a_child_out_in_every_year() {
        assertThat(ByDay.of(CHILDREN_REVIEWED_IN_TIME, reviewed(null)))
                .isEqualTo(Map.of("2017-07-03", 1L, "2017-07-04", -1L));
    }

    @Test
    void of_a_child_with_two_plans_the_one_that_began_first_decides() {
        var second = UUID.randomUUID();
        var events = Stream.concat(
                        Stream.of(reviewed("2017-12-01")),
                        Stream.of(
                                child.plan(second, 1, "2017-05-02", "2018-01-15"), child.review(second, "2017-08-01")))
                .toArray(Event[]::new);

        assertThat(ByDay.of(CHILDREN_ON_A_PLAN_FOR_THREE_MONTHS, events))
                .isEqualTo(Map.of("2017-07-03", 1L, "2018-01-15", -1L));
        assertThat(ByDay.of(CHILDREN_REVIEWED_IN_TIME, events))
                .isEqualTo(Map.of("2017-07-03", 1L, "2017-07-04", -1L, "2017-12-01", 1L, "2018-01-15", -1L));
    }

    @Test
    void the_first_core_group_is_due_within_ten_working_days_and_the_next_ones_do_not_count_with_it() {
        assertThat(ByDay.of(FIRST_CORE_GROUPS_IN_TIME, met("2017-04-19", "2017-05-31")))
                .isEqualTo(Map.of("2017-04-19", 1L));
        assertThat(ByDay.of(FIRST_CORE_GROUPS_DUE, met("2017-04-19", "2017-05-31")))
                .isEqualTo(Map.of("2017-04-19", 1L));
        assertThat(ByDay.of(FIRST_CORE_GROUPS_IN_TIME, met("2017-04-20"))).isEqualTo(NOTHING);
        assertThat(ByDay.of(FIRST_CORE_GROUPS_DUE, met("2017-04-20"))).isEqualTo(Map.of("2017-04-20", 1L));
        assertThat(ByDay.of(FIRST_CORE_GROUPS_DUE, met())).isEqualTo(Map.of("2017-04-20", 1L));
    }

    @Test
    void a_core_group_is_overdue_whether_it_is_the_first_or_a_later_one() {
        assertThat(ByDay.of(CORE_GROUPS_OVERDUE, met())).isEqualTo(Map.of("2017-04-20", 1L, "2017-12-01", -1L));
        // Six weeks after 19 April is 31 May, six weeks after 7 June is 19 July.
        assertThat(ByDay.of(CORE_GROUPS_OVERDUE, met("2017-04-19", "2017-06-07")))
                .isEqualTo(Map.of("2017-06-01", 1L, "2017-06-07", -1L, "2017-07-20", 1L, "2017-12-01", -1L));
    }

    @Test
    void a_temporary_plan_of_another_authority_counts_nowhere() {
        var temporary = child.plan(
                plan,
                1,
                STARTED,
                "2017-12-01",
                true,
                new CategoryFrom(LocalDate.parse(STARTED), CategoryOfAbuse.NEGLECT));

        Stream.concat(PlanMeasures.ALL.stream(), ProtectionMeasures.ALL.stream())
                .filter(measure -> measure != PlanMeasures.PLANS_INPUT_LAG)
                .forEach(measure -> assertThat(ByDay.of(measure, temporary))
                        .as(measure.id())
                        .isEqualTo(NOTHING));
    }

    /** The plan, with its end and its reviews. */
    private Event[] reviewed(String endedOn, String... heldOn) {
        return Stream.concat(
                        Stream.of(child.plan(plan, 1, STARTED, endedOn)),
                        Stream.of(heldOn).map(day -> child.review(plan, day)))
                .toArray(Event[]::new);
    }

    /** The plan until 1 December 2017, with its core groups. */
    private Event[] met(String... heldOn) {
        return Stream.concat(
                        Stream.of(child.plan(plan, 1, STARTED, "2017-12-01")),
                        Stream.of(heldOn).map(day -> child.coreGroup(plan, day)))
                .toArray(Event[]::new);
    }
}
