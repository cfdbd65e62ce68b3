package org.safeguarding.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

    private static final LocalDate FRIDAY = LocalDate.of(2018, 6, 8);
    private static final LocalDate EARLY_MAY = LocalDate.of(2018, 5, 7);

    @AfterEach
    void shipped() {
        WorkingDays.putInForce(WorkingCalendar.SHIPPED);
    }

    @Test
    void a_day_proclaimed_late_is_no_working_day_and_all_that_ran_over_it_ends_a_working_day_later() {
        var calendar = WorkingCalendar.shippedWith(Set.of(FRIDAY), Set.of());

        assertThat(calendar.isWorkingDay(FRIDAY)).isFalse();
        assertThat(calendar.after(FRIDAY.minusDays(1), 1)).isEqualTo("2018-06-11");
        assertThat(calendar.between(FRIDAY.minusDays(1), FRIDAY)).isEqualTo(1);
        assertThat(calendar.between(FRIDAY.minusDays(1), LocalDate.of(2018, 6, 11)))
                .isEqualTo(1);
        assertThat(calendar.after(FRIDAY, 1)).isEqualTo("2018-06-11");
        assertThat(WorkingCalendar.SHIPPED.after(FRIDAY.minusDays(1), 1)).isEqualTo(FRIDAY);
    }

    @Test
    void a_bank_holiday_that_was_moved_is_a_working_day() {
        var calendar = WorkingCalendar.shippedWith(Set.of(), Set.of(EARLY_MAY));

        assertThat(calendar.isWorkingDay(EARLY_MAY)).isTrue();
        assertThat(calendar.after(LocalDate.of(2018, 5, 4), 1)).isEqualTo(EARLY_MAY);
        assertThat(WorkingCalendar.SHIPPED.isWorkingDay(EARLY_MAY)).isFalse();
    }

    @Test
    void a_day_both_proclaimed_and_moved_is_a_working_day_whichever_came_first() {
        assertThat(WorkingCalendar.shippedWith(Set.of(FRIDAY), Set.of(FRIDAY)).isWorkingDay(FRIDAY))
                .isTrue();
    }

    @Test
    void a_limit_is_counted_by_the_calendar_in_force_or_by_the_one_it_is_given() {
        var late = WorkingCalendar.shippedWith(Set.of(FRIDAY), Set.of());
        var limit = Limit.workingDays(1);

        assertThat(limit.due(FRIDAY.minusDays(1), late)).isEqualTo("2018-06-11");
        assertThat(limit.due(FRIDAY.minusDays(1))).isEqualTo(FRIDAY);

        WorkingDays.putInForce(late);

        assertThat(limit.due(FRIDAY.minusDays(1))).isEqualTo("2018-06-11");
        assertThat(limit.due(FRIDAY.minusDays(1), WorkingCalendar.SHIPPED)).isEqualTo(FRIDAY);
    }
}
