package org.safeguarding.metrics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safeguarding.calendar.ReportingYear;

class YearPlanTest {

    private static final ReportingYear YEAR = ReportingYear.endingIn(2018);
    private static final YearMonth APRIL = YearMonth.of(2017, 4);
    private static final YearMonth MARCH = YearMonth.of(2018, 3);

    @Test
    void a_month_is_withheld_with_the_next_smallest_of_its_quarter() {
        var plan = YearPlan.ofCount(YEAR, new long[] {10, 3, 8, 9, 9, 9, 9, 9, 9, 9, 9, 9}, Set.of());

        assertThat(plan.withheld()).containsExactlyInAnyOrder(new Block(1, 1), new Block(2, 1));
        assertThat(plan.shows(APRIL, APRIL)).isTrue();
        assertThat(plan.shows(APRIL.plusMonths(1), APRIL.plusMonths(1))).isFalse();
        assertThat(plan.shows(APRIL, APRIL.plusMonths(2))).isTrue();
        assertThat(plan.shows(APRIL, MARCH)).isTrue();
    }

    @Test
    void a_range_is_shown_if_the_year_quarters_and_months_that_it_is_made_of_are() {
        var plan = YearPlan.ofCount(YEAR, new long[] {10, 3, 8, 9, 9, 9, 9, 9, 9, 9, 9, 9}, Set.of());

        assertThat(plan.shows(APRIL, YearMonth.of(2017, 10))).isTrue();
        assertThat(plan.shows(YearMonth.of(2017, 5), YearMonth.of(2017, 10))).isFalse();
        assertThat(plan.shows(YearMonth.of(2017, 5), YearMonth.of(2017, 6))).isFalse();
        assertThat(plan.shows(YearMonth.of(2017, 7), MARCH)).isTrue();
    }

    @Test
    void of_a_running_year_the_months_that_have_passed_are_the_year() {
        var plan = YearPlan.ofCount(YEAR, new long[] {10, 12, 8, 4}, Set.of());

        assertThat(plan.shows(APRIL, YearMonth.of(2017, 7))).isTrue();
        assertThat(plan.shows(YearMonth.of(2017, 7), YearMonth.of(2017, 7))).isFalse();
        assertThat(plan.shows(APRIL, YearMonth.of(2017, 6))).isFalse();
        assertThatThrownBy(() -> plan.shows(APRIL, YearMonth.of(2017, 8))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_part_is_withheld_where_the_part_the_rest_or_the_whole_is_small() {
        var contacts = YearPlan.ofCount(YEAR, new long[] {50, 60, 70, 4, 30, 40}, Set.of());
        var inTime = contacts.ofPart(new long[] {47, 30, 20, 2, 10, 34}, Set.of());

        assertThat(contacts.withheld()).containsExactlyInAnyOrder(new Block(3, 1), new Block(4, 1));
        assertThat(inTime.withheld())
                .containsExactlyInAnyOrder(new Block(0, 1), new Block(1, 1), new Block(3, 1), new Block(4, 1));
    }

    @Test
    void a_small_year_is_withheld_with_all_that_is_in_it() {
        var plan = YearPlan.ofCount(YEAR, new long[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3}, Set.of());

        assertThat(plan.withheld()).hasSize(17);
    }

    @Test
    void a_stock_is_shown_at_every_month_only_if_all_started_and_ended_are() {
        var tens = new long[] {10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10};
        var one = new long[] {10, 10, 1, 10, 10, 10, 10, 10, 10, 10, 10, 10};
        var next = ReportingYear.endingIn(2019);
        var plan = StockPlan.of(YEAR, 100, List.of(new Flows(tens, tens), new Flows(tens, one)));

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
        var plan = StockPlan.of(YEAR, 10, List.of(new Flows(tens, less), new Flows(less, tens), new Flows(tens, tens)));

        assertThat(plan.showsOpenAtEndOf(MARCH)).isFalse();
        assertThat(plan.showsAnyPoint(APRIL, MARCH)).isFalse();
        assertThat(plan.started(YEAR).shows(APRIL, MARCH)).isFalse();
        assertThat(plan.ended(ReportingYear.endingIn(2019)).withheld()).hasSize(17);
        assertThat(plan.started(ReportingYear.endingIn(2020)).showsAll()).isTrue();
    }

    @Test
    void a_small_stock_within_the_year_hides_its_months() {
        var in = new long[] {0, 0, 12, 0, 0, 0, 0, 0, 0};
        var out = new long[] {7, 0, 0, 0, 0, 0, 0, 0, 0};
        var plan = StockPlan.of(YEAR, 10, List.of(new Flows(in, out)));

        assertThat(plan.started(YEAR).shows(APRIL, APRIL)).isFalse();
        assertThat(plan.ended(YEAR).shows(APRIL, APRIL)).isFalse();
        assertThat(plan.ended(YEAR).shows(APRIL, YearMonth.of(2017, 12))).isTrue();
        assertThat(plan.showsOpenAtEndOf(YearMonth.of(2017, 12))).isTrue();
    }
}
