package org.safeguarding.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private static final LocalDate MONDAY = LocalDate.of(2017, 9, 4);
    private static final LocalDate FRIDAY = LocalDate.of(2017, 9, 8);

    @Test
    void the_start_day_is_day_0() {
        assertThat(WorkingDays.after(MONDAY, 0)).isEqualTo(MONDAY);
        assertThat(WorkingDays.between(MONDAY, MONDAY)).isZero();
        assertThat(WorkingDays.after(MONDAY, 1)).isEqualTo(MONDAY.plusDays(1));
        assertThat(WorkingDays.between(MONDAY, MONDAY.plusDays(1))).isEqualTo(1);
    }

    @Test
    void a_weekend_is_not_counted() {
        assertThat(WorkingDays.after(FRIDAY, 1)).isEqualTo(FRIDAY.plusDays(3));
        assertThat(WorkingDays.between(FRIDAY, FRIDAY.plusDays(3))).isEqualTo(1);
    }

    @Test
    void what_is_done_on_a_day_off_counts_as_done_on_the_next_working_day() {
        assertThat(WorkingDays.between(MONDAY, FRIDAY)).isEqualTo(4);
        assertThat(WorkingDays.between(MONDAY, FRIDAY.plusDays(1))).isEqualTo(5);
        assertThat(WorkingDays.between(MONDAY, FRIDAY.plusDays(2))).isEqualTo(5);
        assertThat(WorkingDays.between(MONDAY, FRIDAY.plusDays(3))).isEqualTo(5);
        assertThat(WorkingDays.between(LocalDate.of(2018, 3, 29), LocalDate.of(2018, 4, 2)))
                .as("Easter Monday counts as the Tuesday after it")
                .isEqualTo(1);
    }

    @Test
    void a_start_on_a_weekend_has_the_next_working_day_as_day_1() {
        LocalDate saturday = FRIDAY.plusDays(1);
        LocalDate sunday = FRIDAY.plusDays(2);
        LocalDate nextMonday = FRIDAY.plusDays(3);
        assertThat(WorkingDays.after(saturday, 1)).isEqualTo(nextMonday);
        assertThat(WorkingDays.after(sunday, 1)).isEqualTo(nextMonday);
        assertThat(WorkingDays.after(saturday, 0)).isEqualTo(saturday);
        assertThat(WorkingDays.between(saturday, saturday)).isZero();
        assertThat(WorkingDays.between(saturday, sunday)).isEqualTo(1);
        assertThat(WorkingDays.between(saturday, nextMonday)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-03-29, 1, 2018-04-03", // Maundy Thursday: Good Friday, the weekend and Easter Monday are off
        "2017-12-22, 1, 2017-12-27",
        "2017-12-22, 3, 2017-12-29",
        "2017-12-22, 4, 2018-01-02",
        "2022-09-16, 1, 2022-09-20", // the State Funeral
        "2018-01-02, 45, 2018-03-06"
    })
    void bank_holidays_are_not_counted(LocalDate start, int workingDays, LocalDate lastInTime) {
        assertThat(WorkingDays.after(start, workingDays)).isEqualTo(lastInTime);
        assertThat(WorkingDays.between(start, lastInTime)).isEqualTo(workingDays);
    }

    @Test
    void an_end_before_the_start_counts_backwards() {
        assertThat(WorkingDays.between(FRIDAY, MONDAY)).isEqualTo(-4);
        assertThat(WorkingDays.between(FRIDAY.plusDays(1), FRIDAY)).isEqualTo(-1);
    }

    @Test
    void the_reporting_year_2017_18_had_251_working_days() {
        assertThat(WorkingDays.between(LocalDate.of(2017, 3, 31), LocalDate.of(2018, 3, 29)))
                .isEqualTo(251);
    }

    @Test
    void the_first_and_the_last_day_are_counted_and_the_days_outside_are_refused() {
        assertThat(WorkingDays.isWorkingDay(WorkingDays.FIRST)).isFalse();
        assertThat(WorkingDays.isWorkingDay(LocalDate.of(1990, 1, 2))).isTrue();
        assertThat(WorkingDays.isWorkingDay(WorkingDays.LAST)).isTrue();
        assertThatThrownBy(() -> WorkingDays.isWorkingDay(LocalDate.of(1989, 12, 31)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Working days are counted from 1990-01-01 to 2060-12-31, not on 1989-12-31");
        assertThatThrownBy(() -> WorkingDays.between(MONDAY, LocalDate.of(2061, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2061-01-01");
        assertThatThrownBy(() -> WorkingDays.after(LocalDate.of(2061, 1, 1), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WorkingDays.after(LocalDate.of(2060, 12, 30), 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 working days after 2060-12-30 is after 2060-12-31, the last day that is counted");
    }

    @Test
    void a_negative_limit_is_refused() {
        assertThatThrownBy(() -> WorkingDays.after(MONDAY, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
