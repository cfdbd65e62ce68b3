package org.safeguarding.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.safeguarding.calendar.RepeatedClock.Turn;

class RepeatedClockTest {

    private static final StatutoryClock FIRST = clock("first-review", 91);
    private static final StatutoryClock NEXT = clock("review", 183);
    private static final RepeatedClock REVIEWS = new RepeatedClock(List.of(FIRST, NEXT));
    private static final LocalDate START = LocalDate.of(2017, 4, 3);

    @Test
    void the_first_turn_runs_from_the_start_and_each_later_one_from_the_last_time_it_was_done() {
        assertThat(turns(null, START.plusDays(300), START.plusDays(91)))
                .containsExactly(
                        new Turn(FIRST, START, START.plusDays(91), START.plusDays(91), START.plusDays(91)),
                        new Turn(
                                NEXT,
                                START.plusDays(91),
                                START.plusDays(274),
                                START.plusDays(300),
                                START.plusDays(300)),
                        new Turn(NEXT, START.plusDays(300), START.plusDays(483), null, null));
    }

    @Test
    void what_is_done_on_the_last_day_is_in_time_and_on_the_day_after_late() {
        assertThat(turns(START.plusDays(91), START.plusDays(91)))
                .singleElement()
                .returns(false, Turn::isLate);
        assertThat(turns(START.plusDays(92), START.plusDays(92)))
                .singleElement()
                .returns(true, Turn::isLate);
    }

    @Test
    void what_was_never_done_is_late_if_it_was_due_before_the_end() {
        assertThat(turns(START.plusDays(91)))
                .containsExactly(new Turn(FIRST, START, START.plusDays(91), null, START.plusDays(91)));
        assertThat(turns(START.plusDays(91))).singleElement().returns(false, Turn::isLate);
        assertThat(turns(START.plusDays(92))).singleElement().returns(true, Turn::isLate);
        assertThat(turns(null)).singleElement().returns(true, Turn::isLate);
    }

    @Test
    void what_was_done_before_the_start_or_after_the_end_does_not_count_and_twice_on_a_day_counts_once() {
        assertThat(turns(
                        START.plusDays(200),
                        START.minusDays(1),
                        START.plusDays(60),
                        START.plusDays(60),
                        START.plusDays(201)))
                .extracting(Turn::doneOn)
                .containsExactly(START.plusDays(60), null);
    }

    @Test
    void what_is_done_on_the_day_of_the_end_leaves_nothing_to_be_done() {
        assertThat(turns(START.plusDays(80), START.plusDays(80)))
                .extracting(Turn::doneOn)
                .containsExactly(START.plusDays(80));
    }

    private static List<Turn> turns(LocalDate end, LocalDate... done) {
        return REVIEWS.turns(
                START,
                end,
                Stream.of(done).toList(),
                (clock, start) -> clock.national().due(start));
    }

    private static StatutoryClock clock(String id, int days) {
        return new StatutoryClock(id, "Hold a review", "it starts", "it is held", Limit.calendarDays(days), "A test");
    }
}
