package org.safeguarding.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WorkingDaysPropertyTest {

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        WorkingDays.FIRST.toEpochDay(),
                        LocalDate.of(2058, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property
    void so_many_working_days_after_is_so_many_between(
            @ForAll("days") LocalDate start, @ForAll @IntRange(max = 400) int n) {
        assertThat(WorkingDays.between(start, WorkingDays.after(start, n))).isEqualTo(n);
    }

    @Property
    void a_limit_ends_on_a_working_day_and_the_next_day_is_one_more(
            @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 400) int n) {
        LocalDate due = WorkingDays.after(start, n);
        assertThat(WorkingDays.isWorkingDay(due)).isTrue();
        assertThat(WorkingDays.between(start, due.plusDays(1))).isEqualTo(n + 1);
    }

    @Property
    void a_later_start_or_a_longer_limit_is_never_due_earlier(
            @ForAll("days") LocalDate start, @ForAll @IntRange(max = 400) int n) {
        LocalDate due = WorkingDays.after(start, n);
        assertThat(WorkingDays.after(start.plusDays(1), n)).isAfterOrEqualTo(due);
        assertThat(WorkingDays.after(start, n + 1)).isAfter(due);
    }

    @Property
    void what_took_no_more_days_than_a_limit_is_in_time_and_all_else_is_late(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(max = 90) int length,
            @ForAll @IntRange(max = 60) int n) {
        LocalDate end = start.plusDays(length);
        assertThat(WorkingDays.between(start, end) <= n)
                .isEqualTo(Limit.workingDays(n).inTime(start, end));
    }

    @Property
    void counted_from_the_end_to_the_start_the_days_are_negative(
            @ForAll("days") LocalDate start, @ForAll @IntRange(max = 400) int length) {
        LocalDate end = start.plusDays(length);
        assertThat(WorkingDays.between(end, start)).isEqualTo(-WorkingDays.between(start, end));
    }

    @Property(tries = 100)
    void the_count_is_that_of_the_days_one_by_one_to_the_first_working_day_on_or_after_the_end(
            @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 700) int length) {
        LocalDate end = start.plusDays(length);
        while (!WorkingDays.isWorkingDay(end)) {
            end = end.plusDays(1);
        }
        long oneByOne = start.plusDays(1)
                .datesUntil(end.plusDays(1))
                .filter(WorkingDays::isWorkingDay)
                .count();
        assertThat(WorkingDays.between(start, start.plusDays(length))).isEqualTo(Math.toIntExact(oneByOne));
    }
}
