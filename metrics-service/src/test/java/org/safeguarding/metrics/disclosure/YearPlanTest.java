package org.safeguarding.metrics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeguarding.metrics.disclosure.StockAndFlows.flows;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.safeguarding.calendar.ReportingYear;

class YearPlanTest {

    private static final ReportingYear YEAR = ReportingYear.endingIn(2018);
    private static final YearMonth APRIL = YearMonth.of(2017, 4);
    private static final YearMonth MARCH = YearMonth.of(2018, 3);

    @Test
    void a_month_is_withheld_with_the_next_smallest_of_its_quarter() {
        var plan = YearPlan.ofCount(YEAR, new long[] {10, 3, 8, 9, 9, 9, 9, 9, 9, 9, 9, 9});

        assertThat(plan.withheld()).containsExactlyInAnyOrder(new Block(1, 1), new Block(2, 1));
        assertThat(plan.shows(APRIL, APRIL)).isTrue();
        assertThat(plan.shows(APRIL.plusMonths(1), APRIL.plusMonths(1))).isFalse();
        assertThat(plan.shows(APRIL, APRIL.plusMonths(2))).isTrue();
        assertThat(plan.shows(APRIL, MARCH)).isTrue();
    }

    @Test
    void a_range_is_shown_if_the_year_quarters_and_months_that_it_is_made_of_are() {
        var plan = YearPlan.ofCount(YEAR, new long[] {10, 3, 8, 9, 9, 9, 9, 9, 9, 9, 9, 9});

        assertThat(plan.shows(APRIL, YearMonth.of(2017, 10))).isTrue();
        assertThat(plan.shows(YearMonth.of(2017, 5), YearMonth.of(2017, 10))).isFalse();
        assertThat(plan.shows(YearMonth.of(2017, 5), YearMonth.of(2017, 6))).isFalse();
        assertThat(plan.shows(YearMonth.of(2017, 7), MARCH)).isTrue();
    }

    @Test
    void a_running_year_is_shown_up_to_its_first_small_month() {
        var plan = YearPlan.ofCount(YEAR, new long[] {10, 12, 8, 4, 20});

        assertThat(plan.course()).isEqualTo(new Course(3, 3));
        assertThat(plan.shows(YearMonth.of(2017, 8), YearMonth.of(2017, 8))).isFalse();
        assertThat(plan.shows(APRIL, YearMonth.of(2017, 7))).isFalse();
        assertThat(plan.shows(YearMonth.of(2017, 7), YearMonth.of(2017, 7))).isFalse();
        assertThat(plan.shows(APRIL, YearMonth.of(2017, 6))).isTrue();
        assertThatThrownBy(() -> plan.shows(APRIL, YearMonth.of(2017, 9))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_part_is_withheld_where_the_part_the_rest_or_the_whole_is_small() {
        var contacts = YearPlan.ofCount(YEAR, new long[] {50, 60, 70, 4, 30, 40, 50, 50, 50, 50, 50, 50});
        var inTime = YearPlan.ofPart(
                YEAR,
                new long[] {47, 30, 20, 2, 10, 34, 20, 20, 20, 20, 20, 20},
                List.of(contacts),
                Set.of(),
                Course.NONE);

        assertThat(contacts.withheld()).containsExactlyInAnyOrder(new Block(3, 1), new Block(4, 1));
        assertThat(inTime.withheld())
                .containsExactlyInAnyOrder(new Block(0, 1), new Block(1, 1), new Block(3, 1), new Block(4, 1));
    }

    @Test
    void a_small_year_is_withheld_with_all_that_is_in_it() {
        var plan = YearPlan.ofCount(YEAR, new long[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3});

        assertThat(plan.withheld()).hasSize(17);
    }

    @Test
    void a_stock_is_shown_at_every_month_only_if_all_started_and_ended_are() {
        var tens = new long[] {10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10};
        var one = new long[] {10, 10, 1, 10, 10, 10, 10, 10, 10, 10, 10, 10};
        var next = ReportingYear.endingIn(2019);
        var plan = StockPlan.of(YEAR, 100, List.of(flows(100, tens, tens), flows(100, tens, one)));

        assertThat(plan.showsOpenAtEndOf(APRIL)).isTrue();
        assertThat(plan.showsOpenAtEndOf(MARCH)).isTrue();
        assertThat(plan.showsOpenAtEndOf(MARCH.plusMonths(1))).isFalse();
        assertThat(plan.showsOpenAtEndOf(MARCH.plusMonths(12))).isTrue();
        assertThat(plan.showsAnyPoint(MARCH.plusMonths(1), MARCH.plusMonths(3))).isFalse();
        assertThat(plan.showsAnyPoint(MARCH.plusMonths(1), MARCH.plusMonths(12)))
                .isTrue();
        assertThat(plan.started(next).showsAll()).isTrue();
        assertThat(plan.ended(next).showsAll()).isFalse();
    }

    @Test
    void a_small_stock_at_31_march_hides_the_flows_of_the_years_before_and_after() {
        var tens = new long[] {10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10};
        var less = new long[] {10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 16};
        var plan = StockPlan.of(YEAR, 10, List.of(flows(10, tens, less), flows(4, less, tens), flows(10, tens, tens)));

        assertThat(plan.showsOpenAtEndOf(MARCH)).isFalse();
        assertThat(plan.showsAnyPoint(APRIL, MARCH)).isFalse();
        assertThat(plan.started(YEAR).shows(APRIL, MARCH)).isFalse();
        assertThat(plan.ended(ReportingYear.endingIn(2019)).withheld()).hasSize(17);
        assertThat(plan.started(ReportingYear.endingIn(2020)).showsAll()).isTrue();
    }

    @Test
    void a_few_that_were_open_before_and_are_not_at_any_point_hide_the_flows() {
        assertThat(withAnyPointLess(3).started(YEAR).shows(APRIL, MARCH)).isFalse();
        assertThat(withAnyPointLess(3).showsAnyPoint(APRIL, MARCH)).isFalse();
        assertThat(withAnyPointLess(3).showsOpenAtEndOf(MARCH)).isTrue();
        assertThat(withAnyPointLess(6).started(YEAR).showsAll()).isTrue();
        assertThat(withAnyPointLess(6).showsAnyPoint(APRIL, MARCH)).isTrue();
    }

    /** 100 were open, and so many of them are not at any point of the year and leave in April. */
    private static StockPlan withAnyPointLess(long few) {
        return plan(
                LongStream.generate(() -> 100 - few).limit(12).toArray(),
                LongStream.rangeClosed(1, 12).map(n -> 100 - few + 10 * n).toArray());
    }

    /** Of one year, in which ten are started and ten ended in each month. */
    private static StockPlan plan(long[] open, long[] anyPoint) {
        var tens = LongStream.generate(() -> 10).limit(open.length).toArray();
        return StockPlan.of(
                YEAR, 100, List.of(new Flows(tens, tens, open, anyPoint, Set.of(), Set.of(), false, Course.NONE)));
    }

    @Test
    void a_few_that_are_open_within_the_year_and_not_at_any_point_hide_its_months() {
        var open = LongStream.generate(() -> 100).limit(12).toArray();
        open[4] += 2;
        var plan =
                plan(open, LongStream.rangeClosed(1, 12).map(n -> 100 + 10 * n).toArray());

        assertThat(plan.started(YEAR).shows(APRIL, APRIL)).isFalse();
        assertThat(plan.showsOpenAtEndOf(APRIL.plusMonths(4))).isFalse();
        assertThat(plan.showsAnyPoint(APRIL, MARCH)).isTrue();
        assertThat(plan.showsOpenAtEndOf(MARCH)).isTrue();
    }

    @Test
    void while_the_year_runs_the_months_are_shown_up_to_the_first_with_a_few_besides() {
        var plan = plan(new long[] {100, 100, 103, 100}, new long[] {110, 120, 130, 140});

        assertThat(plan.started(YEAR).shows(APRIL, APRIL.plusMonths(1))).isTrue();
        assertThat(plan.started(YEAR).shows(APRIL.plusMonths(2), APRIL.plusMonths(2)))
                .isFalse();
        assertThat(plan.showsOpenAtEndOf(APRIL.plusMonths(3))).isFalse();
    }

    @Test
    void a_small_stock_within_the_year_hides_its_months() {
        var in = new long[] {0, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        var out = new long[] {7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        var plan = StockPlan.of(YEAR, 10, List.of(flows(10, in, out)));

        assertThat(plan.started(YEAR).shows(APRIL, APRIL)).isFalse();
        assertThat(plan.ended(YEAR).shows(APRIL, APRIL)).isFalse();
        assertThat(plan.ended(YEAR).shows(APRIL, MARCH)).isTrue();
        assertThat(plan.showsOpenAtEndOf(MARCH)).isTrue();
    }

    @Test
    void what_follows_the_months_shown_is_a_whole_of_its_own_when_the_year_has_ended() {
        var months = new long[] {10, 12, 8, 4, 20, 30, 40, 50, 60, 70, 80, 90};
        var running = YearPlan.ofCount(YEAR, Arrays.copyOf(months, 4));

        var plan = YearPlan.ofCount(YEAR, months, Set.of(), running.course());

        assertThat(plan.withheld()).containsExactlyInAnyOrder(new Block(3, 1), new Block(4, 1));
        assertThat(plan.shows(APRIL, MARCH)).isTrue();
    }

    @Test
    void a_year_whose_months_after_those_shown_are_small_is_withheld() {
        var plan = YearPlan.ofCount(
                YEAR, new long[] {9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 3}, Set.of(), new Course(11, Block.YEAR));

        assertThat(plan.shows(APRIL, MARCH)).isFalse();
        assertThat(plan.shows(APRIL, MARCH.minusMonths(1))).isTrue();
    }

    @Test
    void a_month_that_was_shown_and_is_small_now_is_hidden_by_those_that_never_were() {
        var running = YearPlan.ofCount(YEAR, new long[] {9, 5, 9, 9, 9}, Set.of(), new Course(5, Block.YEAR));
        assertThat(running.course()).isEqualTo(new Course(5, 1));
        var months = new long[] {9, 6, 9, 9, 9, 2, 2, 2, 0, 0, 0, 0};

        var plan = YearPlan.ofCount(YEAR, months, Set.of(), running.course());
        assertThat(plan.shows(APRIL, MARCH)).isTrue();
        assertThat(plan.shows(APRIL, APRIL)).isTrue();
        assertThat(plan.shows(APRIL.plusMonths(1), APRIL.plusMonths(1))).isFalse();
        assertThat(plan.shows(YearMonth.of(2017, 10), YearMonth.of(2017, 12))).isFalse();

        months[7] = 1;
        assertThat(YearPlan.ofCount(YEAR, months, Set.of(), running.course()).shows(APRIL, MARCH))
                .isFalse();
    }
}
