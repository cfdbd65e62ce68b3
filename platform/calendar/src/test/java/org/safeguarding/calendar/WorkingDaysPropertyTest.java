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
    void a_limit_ends_on_a_working_day_and_the_day_before_it_was_one_less(
            @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 400) int n) {
        LocalDate due = WorkingDays.after(start, n);
        assertThat(WorkingDays.isWorkingDay(due)).isTrue();
        assertThat(WorkingDays.between(start, due.minusDays(1))).isEqualTo(n - 1);
    }

    @Property
    void a_later_start_or_a_longer_limit_is_never_due_earlier(
            @ForAll("days") LocalDate start, @ForAll @IntRange(max = 400) int n) {
        LocalDate due = WorkingDays.after(start, n);
        assertThat(WorkingDays.after(start.plusDays(1), n)).isAfterOrEqualTo(due);
        assertThat(WorkingDays.after(start, n + 1)).isAfter(due);
    }

    @Property
    void counts_add_up(@ForAll("days") LocalDate a, @ForAll("days") LocalDate b, @ForAll("days") LocalDate c) {
        assertThat(WorkingDays.between(a, b) + WorkingDays.between(b, c)).isEqualTo(WorkingDays.between(a, c));
        assertThat(WorkingDays.between(a, b)).isEqualTo(-WorkingDays.between(b, a));
    }

    @Property(tries = 100)
    void the_count_is_that_of_the_days_one_by_one(
            @ForAll("days") LocalDate start, @ForAll @IntRange(max = 700) int length) {
        LocalDate end = start.plusDays(length);
        long oneByOne = start.plusDays(1)
                .datesUntil(end.plusDays(1))
                .filter(WorkingDays::isWorkingDay)
                .count();
        assertThat(WorkingDays.between(start, end)).isEqualTo(Math.toIntExact(oneByOne));
    }
}
