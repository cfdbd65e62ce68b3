package org.safeguarding.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A clock and how long it leaves: the authority's own limit from the day it takes effect, otherwise the national one.
 * Both limits and working days are those in force in this process.
 *
 * @param id the id of the clock in reference data, for example {@code contact-decision}
 */
public record ClockLimit(String id, Limit national) {

    /** No clock that runs today started earlier. */
    private static final LocalDate EARLIEST = WorkingDays.FIRST;

    /** No clock that runs today is due later. */
    private static final LocalDate LATEST = WorkingDays.LAST.minusYears(5);

    /** Days, both within. */
    public record Span(LocalDate from, LocalDate to) {}

    /** The limit for a clock that starts on this day. */
    public Limit of(String authority, LocalDate start) {
        return LocalLimits.inForce().of(authority, id, start).orElse(national);
    }

    /** The last day in time. */
    public LocalDate due(String authority, LocalDate start) {
        return of(authority, start).due(start);
    }

    /**
     * The days on which a clock can have started that runs out on or before a day; empty if there is none. There is one
     * span for each limit, because a clock that started earlier may have a longer one.
     */
    public List<Span> startsDueBy(String authority, LocalDate day) {
        NavigableMap<LocalDate, Limit> limits = new TreeMap<>();
        limits.put(EARLIEST, national);
        limits.putAll(LocalLimits.inForce().of(authority, id));
        List<Span> spans = new ArrayList<>();
        limits.forEach((from, limit) -> {
            LocalDate next = limits.higherKey(from);
            LocalDate to = latestStart(limit, day, from);
            LocalDate last = next == null || to.isBefore(next) ? to : next.minusDays(1);
            if (!last.isBefore(from)) {
                spans.add(new Span(from, last));
            }
        });
        return spans;
    }

    /** The last day on which a clock with this limit can have started; before the first if there is none. */
    private static LocalDate latestStart(Limit limit, LocalDate day, LocalDate first) {
        LocalDate start = day.isBefore(LATEST) ? day : LATEST;
        while (!start.isBefore(first) && limit.due(start).isAfter(day)) {
            start = start.minusDays(1);
        }
        return start;
    }
}
