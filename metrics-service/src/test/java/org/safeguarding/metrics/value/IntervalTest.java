package org.safeguarding.metrics.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void months_are_calendar_months_cut_off_at_both_ends() {
        assertThat(split(Interval.MONTH, "2017-12-15", "2018-03-02"))
                .containsExactly(
                        "2017-12-15..2017-12-31",
                        "2018-01-01..2018-01-31",
                        "2018-02-01..2018-02-28",
                        "2018-03-01..2018-03-02");
    }

    @Test
    void a_reporting_year_has_four_quarters_from_april() {
        assertThat(split(Interval.QUARTER, "2017-04-01", "2018-03-31"))
                .containsExactly(
                        "2017-04-01..2017-06-30",
                        "2017-07-01..2017-09-30",
                        "2017-10-01..2017-12-31",
                        "2018-01-01..2018-03-31");
        assertThat(split(Interval.QUARTER, "2018-03-31", "2018-04-01"))
                .containsExactly("2018-03-31..2018-03-31", "2018-04-01..2018-04-01");
    }

    @Test
    void years_turn_on_the_first_of_april() {
        assertThat(split(Interval.YEAR, "2016-04-01", "2018-03-31"))
                .containsExactly("2016-04-01..2017-03-31", "2017-04-01..2018-03-31");
        assertThat(split(Interval.YEAR, "2018-03-31", "2018-04-01"))
                .containsExactly("2018-03-31..2018-03-31", "2018-04-01..2018-04-01");
    }

    @Test
    void without_an_interval_it_is_one_period() {
        assertThat(split(Interval.NONE, "2016-04-01", "2018-03-31")).containsExactly("2016-04-01..2018-03-31");
        assertThat(split(Interval.NONE, "2018-03-31", "2018-03-31")).containsExactly("2018-03-31..2018-03-31");
    }

    @Test
    void a_rolling_year_is_the_12_months_up_to_the_end_of_each_month() {
        assertThat(split(Interval.ROLLING_YEAR, "2020-01-31", "2020-03-30"))
                .containsExactly("2019-02-01..2020-01-31", "2019-03-01..2020-02-29");
        assertThat(split(Interval.ROLLING_YEAR, "2018-03-01", "2018-04-30"))
                .containsExactly("2017-04-01..2018-03-31", "2017-05-01..2018-04-30");
    }

    @Test
    void a_year_to_date_begins_anew_on_the_first_of_april() {
        assertThat(split(Interval.YEAR_TO_DATE, "2018-02-15", "2018-04-30"))
                .containsExactly("2017-04-01..2018-02-28", "2017-04-01..2018-03-31", "2018-04-01..2018-04-30");
        assertThat(split(Interval.YEAR_TO_DATE, "2018-04-01", "2018-04-29")).isEmpty();
    }

    @Test
    void intervals_are_named_as_in_the_api() {
        assertThat(Interval.named("rolling-year")).contains(Interval.ROLLING_YEAR);
        assertThat(Interval.named("year-to-date")).contains(Interval.YEAR_TO_DATE);
        assertThat(Interval.named("ROLLING_YEAR")).isEmpty();
    }

    private static List<String> split(Interval interval, String from, String to) {
        return interval.split(LocalDate.parse(from), LocalDate.parse(to)).stream()
                .map(period -> period.from() + ".." + period.to())
                .toList();
    }
}
