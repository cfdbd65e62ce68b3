package org.safeguarding.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitTest {

    /** Each starts on Thursday 1 March 2018; Good Friday was 30 March and Easter Monday 2 April. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "contact decided, 1, WORKING_DAYS, 2018-03-02",
        "early help triage, 5, WORKING_DAYS, 2018-03-08",
        "early help engagement, 3, WORKING_DAYS, 2018-03-06",
        "assessment, 45, WORKING_DAYS, 2018-05-08",
        "initial child protection conference, 15, WORKING_DAYS, 2018-03-22",
        "first core group, 10, WORKING_DAYS, 2018-03-15",
        "later core group by local standard, 28, CALENDAR_DAYS, 2018-03-29",
        "later core group in six weeks, 42, CALENDAR_DAYS, 2018-04-12",
        "first review conference, 91, CALENDAR_DAYS, 2018-05-31",
        "first review conference in months, 3, MONTHS, 2018-06-01",
        "later review conference, 183, CALENDAR_DAYS, 2018-08-31",
        "later review conference in months, 6, MONTHS, 2018-09-01",
        "child protection visit, 14, CALENDAR_DAYS, 2018-03-15",
        "child protection visit in working days, 15, WORKING_DAYS, 2018-03-22",
        "first looked-after review, 20, WORKING_DAYS, 2018-03-29",
        "first looked-after visit, 7, CALENDAR_DAYS, 2018-03-08",
        "initial health assessment, 20, WORKING_DAYS, 2018-03-29",
        "review health assessment under five, 6, MONTHS, 2018-09-01",
        "review health assessment from five, 12, MONTHS, 2019-03-01",
        "personal education plan, 10, WORKING_DAYS, 2018-03-15",
        "education health and care plan, 140, CALENDAR_DAYS, 2018-07-19",
        "emergency protection order, 21, CALENDAR_DAYS, 2018-03-22",
        "respite, 17, CALENDAR_DAYS, 2018-03-18",
        "action plan after an inspection, 70, WORKING_DAYS, 2018-06-13",
        "draft action plan, 20, WORKING_DAYS, 2018-03-29"
    })
    void the_last_day_is_in_time_and_the_next_is_late(String clock, int amount, Limit.Unit unit, LocalDate due) {
        LocalDate start = LocalDate.of(2018, 3, 1);
        Limit limit = new Limit(amount, unit);
        assertThat(limit.due(start)).isEqualTo(due);
        assertThat(limit.inTime(start, due)).isTrue();
        assertThat(limit.inTime(start, due.plusDays(1))).isFalse();
        assertThat(limit.inTime(start, start)).isTrue();
    }

    @Test
    void a_contact_of_friday_decided_on_monday_is_in_time_and_on_tuesday_late() {
        Limit limit = Limit.workingDays(1);
        LocalDate friday = LocalDate.of(2017, 9, 8);
        assertThat(limit.inTime(friday, friday.plusDays(3))).isTrue();
        assertThat(limit.inTime(friday, friday.plusDays(4))).isFalse();
    }

    @Test
    void a_contact_of_thursday_decided_on_saturday_is_late() {
        LocalDate thursday = LocalDate.of(2017, 9, 7);
        assertThat(Limit.workingDays(1).inTime(thursday, thursday.plusDays(2))).isFalse();
    }

    @Test
    void a_month_without_the_day_ends_on_its_last_day() {
        assertThat(Limit.months(3).due(LocalDate.of(2017, 11, 30))).isEqualTo(LocalDate.of(2018, 2, 28));
        assertThat(Limit.months(3).due(LocalDate.of(2015, 11, 30))).isEqualTo(LocalDate.of(2016, 2, 29));
    }

    @Test
    void calendar_days_may_end_on_a_day_off() {
        assertThat(Limit.calendarDays(2).due(LocalDate.of(2017, 9, 7))).isEqualTo(LocalDate.of(2017, 9, 9));
    }

    @Test
    void a_negative_limit_is_refused() {
        assertThatThrownBy(() -> Limit.months(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
