package org.safeguarding.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A clock for something to be done. It starts on a day, which is day 0, and stops when the thing is done; what is not done
 * by its last day in time is overdue. The authority's own limit applies from the day it takes effect, otherwise the
 * national one. Limits and working days are those in force in this process.
 *
 * <p>{@link StatutoryClocks} declares each clock, once.
 *
 * @param id stable, as in reference data, for example {@code contact-decision}
 * @param task what is to be done, as worded on a work list
 * @param starts what starts it, for example {@code the contact is received}
 * @param stops what stops it, for example {@code the decision is made}
 * @param national applies unless the authority has set its own; null if each record has its own last day
 * @param source where the limit comes from
 */
public record StatutoryClock(String id, String task, String starts, String stops, Limit national, String source) {

    /** No clock that runs today started earlier. */
    private static final LocalDate EARLIEST = WorkingDays.FIRST;

    /** No clock that runs today is due later. */
    private static final LocalDate LATEST = WorkingDays.LAST.minusYears(5);

    /** Days, both within. */
    public record Span(LocalDate from, LocalDate to) {}

    /** True if a limit decides its last day, and so the authority can set its own. */
    public boolean hasLimit() {
        return national != null;
    }

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
