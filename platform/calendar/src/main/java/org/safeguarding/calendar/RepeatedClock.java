package org.safeguarding.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * Something to be done again and again while something else lasts, such as the visits and reviews of a plan. Each time it is
 * done starts the clock for the next time.
 *
 * @param clocks the clock of the first time, of the second, and so on; the last one is that of every later time
 */
public record RepeatedClock(List<StatutoryClock> clocks) {

    public RepeatedClock {
        clocks = List.copyOf(clocks);
        if (clocks.isEmpty()) {
            throw new IllegalArgumentException("There is a clock for the first time");
        }
    }

    /**
     * One time that it had to be done.
     *
     * @param startedOn the day from which the clock runs: the start of what lasts, or the last time it was done
     * @param dueOn the last day in time
     * @param doneOn null if it is not done, or was not by the end of what lasts
     * @param until the first day on which it need not be done any more, because it was done or what lasts has ended; null
     *     while it is to be done
     */
    public record Turn(StatutoryClock clock, LocalDate startedOn, LocalDate dueOn, LocalDate doneOn, LocalDate until) {

        /** True if it was not done by its last day in time, as far as that day has come. */
        public boolean isLate() {
            return until == null || until.isAfter(dueOn);
        }
    }

    /**
     * The times that it had to be done, in their order. The last one is still to be done, unless what lasts has ended.
     *
     * @param start the first day of what lasts
     * @param end the day on which it ended; null while it lasts
     * @param done the days on which it was done, in any order; those before the start and after the end do not count
     * @param due the last day in time of a clock that starts on a day
     */
    public List<Turn> turns(
            LocalDate start,
            LocalDate end,
            Collection<LocalDate> done,
            BiFunction<StatutoryClock, LocalDate, LocalDate> due) {
        List<Turn> turns = new ArrayList<>();
        LocalDate from = start;
        for (LocalDate day : new TreeSet<>(done)) {
            if (!day.isBefore(start) && (end == null || !day.isAfter(end))) {
                turns.add(turn(turns.size(), from, day, day, due));
                from = day;
            }
        }
        if (!from.equals(end)) {
            turns.add(turn(turns.size(), from, null, end, due));
        }
        return turns;
    }

    private Turn turn(
            int before,
            LocalDate from,
            LocalDate doneOn,
            LocalDate until,
            BiFunction<StatutoryClock, LocalDate, LocalDate> due) {
        StatutoryClock clock = clocks.get(Math.min(before, clocks.size() - 1));
        return new Turn(clock, from, due.apply(clock, from), doneOn, until);
    }
}
