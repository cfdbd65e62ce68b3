package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.safeguarding.calendar.Limit;
import org.safeguarding.contract.fact.Fact;

/**
 * By when something is to be done: it starts on a day and stops when the thing is done. What is not done when its last day in time
 * has passed is overdue, whoever looks and whenever.
 *
 * @param id stable, for example {@code contact-decision}
 * @param name what is to be done, as a list of work says it
 * @param stop the day it was done; null while it is not
 * @param runs whether it runs at all, or still, for a record; it does not for what has been given up
 * @param national unless an authority has set its own; null if each record has a last day of its own
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

    /** By a limit. */
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

    /** By a last day that each record has of its own. */
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
        return story.limits().of(this, story.authority(), startedOn).due(startedOn);
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

    /** The last day in time of something that is not done; empty if this clock does not run for it. */
    Optional<LocalDate> openUntil(Story.StoryRecord<?> told, Story story) {
        if (!type.isInstance(told.fact())) {
            return Optional.empty();
        }
        var fact = type.cast(told.fact());
        return stop.apply(fact) == null && runs.test(fact) ? Optional.of(due(fact, story)) : Optional.empty();
    }
}
