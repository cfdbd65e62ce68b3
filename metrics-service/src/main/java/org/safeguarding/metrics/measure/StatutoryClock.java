package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.safeguarding.calendar.Limit;
import org.safeguarding.contract.fact.Fact;

/**
 * A clock for something to be done: it starts on a day and stops when the thing is done. Anything not done by its last
 * day in time is overdue.
 *
 * @param id stable, for example {@code contact-decision}
 * @param name what is to be done, as worded on a work list
 * @param stop the day it was done; null until then
 * @param runs whether it runs for a record at all, or still; it stops for what has been given up
 * @param national applies unless an authority has set its own; null if each record has its own last day
 * @param own the record's own last day; null if the limit decides
 */
public record StatutoryClock<F extends Fact>(
        String id,
        String name,
        Class<F> type,
        Function<F, LocalDate> start,
        Function<F, LocalDate> stop,
        Predicate<F> runs,
        Limit national,
        Function<F, LocalDate> own,
        String source) {

    /** A clock with a limit. */
    static <F extends Fact> StatutoryClock<F> of(
            String id,
            String name,
            Class<F> type,
            Function<F, LocalDate> start,
            Function<F, LocalDate> stop,
            Limit national,
            String source) {
        return new StatutoryClock<>(id, name, type, start, stop, _ -> true, national, null, source);
    }

    /** A clock for which each record has its own last day. */
    static <F extends Fact> StatutoryClock<F> ofItsOwn(
            String id,
            String name,
            Class<F> type,
            Function<F, LocalDate> start,
            Function<F, LocalDate> stop,
            Function<F, LocalDate> own,
            String source) {
        return new StatutoryClock<>(id, name, type, start, stop, _ -> true, null, own, source);
    }

    StatutoryClock<F> running(Predicate<F> condition) {
        return new StatutoryClock<>(id, name, type, start, stop, condition, national, own, source);
    }

    /** The last day in time. */
    public LocalDate due(F fact, Story story) {
        if (own != null) {
            return own.apply(fact);
        }
        var startedOn = start.apply(fact);
        return story.limits().due(this, story.authority(), startedOn);
    }

    boolean inTime(F fact, Story story) {
        var done = stop.apply(fact);
        return done != null && !done.isAfter(due(fact, story));
    }

    /** True if it was late, or will be unless it is done by its last day. */
    boolean lateUnlessDone(F fact, Story story) {
        var done = stop.apply(fact);
        return done == null || done.isAfter(due(fact, story));
    }

    /** The last day in time if it is not done yet; empty if this clock does not run for it. */
    Optional<LocalDate> openUntil(Story.StoryRecord<?> told, Story story) {
        if (!type.isInstance(told.fact())) {
            return Optional.empty();
        }
        var fact = type.cast(told.fact());
        return stop.apply(fact) == null && runs.test(fact) ? Optional.of(due(fact, story)) : Optional.empty();
    }
}
