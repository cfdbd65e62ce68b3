package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.safeguarding.calendar.StatutoryClock;
import org.safeguarding.contract.fact.Fact;

/**
 * How a statutory clock is read from the facts of one kind of record.
 *
 * @param stop the day it was done; null until then
 * @param runs whether it runs for a record at all, or still; it stops for what has been given up
 * @param own the record's own last day; null if the limit decides
 */
public record RecordClock<F extends Fact>(
        StatutoryClock clock,
        Class<F> type,
        Function<F, LocalDate> start,
        Function<F, LocalDate> stop,
        Predicate<F> runs,
        Function<F, LocalDate> own) {

    /** A clock with a limit. */
    static <F extends Fact> RecordClock<F> of(
            StatutoryClock clock, Class<F> type, Function<F, LocalDate> start, Function<F, LocalDate> stop) {
        return new RecordClock<>(clock, type, start, stop, _ -> true, null);
    }

    /** A clock for which each record has its own last day. */
    static <F extends Fact> RecordClock<F> ofItsOwn(
            StatutoryClock clock,
            Class<F> type,
            Function<F, LocalDate> start,
            Function<F, LocalDate> stop,
            Function<F, LocalDate> own) {
        return new RecordClock<>(clock, type, start, stop, _ -> true, own);
    }

    RecordClock<F> running(Predicate<F> condition) {
        return new RecordClock<>(clock, type, start, stop, condition, own);
    }

    /** The last day in time. */
    public LocalDate due(F fact, Story story) {
        if (own != null) {
            return own.apply(fact);
        }
        var startedOn = start.apply(fact);
        return story.limits().due(clock, story.authority(), startedOn);
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

    /** Empty if it does not run for this record, or the thing is done. */
    Optional<Clocks.Running> running(Story.StoryRecord<?> told, Story story) {
        if (!type.isInstance(told.fact())) {
            return Optional.empty();
        }
        var fact = type.cast(told.fact());
        return stop.apply(fact) == null && runs.test(fact)
                ? Optional.of(new Clocks.Running(clock, told.version(), start.apply(fact), due(fact, story)))
                : Optional.empty();
    }
}
