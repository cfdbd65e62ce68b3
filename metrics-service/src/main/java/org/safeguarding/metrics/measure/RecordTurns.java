package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.safeguarding.calendar.RepeatedClock;
import org.safeguarding.calendar.RepeatedClock.Turn;
import org.safeguarding.contract.fact.Fact;

/**
 * How a repeated clock is read from facts: what has to be done again and again while a record is open.
 *
 * @param start the first day of what lasts
 * @param end the day it ended; null while it lasts
 * @param reads the kind of record that says when it was done
 * @param done the days on which it was done, in any order
 * @param runs whether it runs for a record at all
 * @param which turns count
 */
record RecordTurns<F extends Fact>(
        RepeatedClock clock,
        Class<F> type,
        Function<F, LocalDate> start,
        Function<F, LocalDate> end,
        Class<? extends Fact> reads,
        BiFunction<Story.StoryRecord<?>, Story, Collection<LocalDate>> done,
        Predicate<F> runs,
        Predicate<Turn> which) {

    static <F extends Fact> RecordTurns<F> of(
            RepeatedClock clock,
            Class<F> type,
            Function<F, LocalDate> start,
            Function<F, LocalDate> end,
            Class<? extends Fact> reads,
            BiFunction<Story.StoryRecord<?>, Story, Collection<LocalDate>> done) {
        return new RecordTurns<>(clock, type, start, end, reads, done, _ -> true, _ -> true);
    }

    RecordTurns<F> running(Predicate<F> condition) {
        return new RecordTurns<>(clock, type, start, end, reads, done, condition, which);
    }

    /** Only some of its turns. */
    RecordTurns<F> only(Predicate<Turn> some) {
        return new RecordTurns<>(clock, type, start, end, reads, done, runs, which.and(some));
    }

    /** The turns of a record; none of a record of another kind. */
    List<Turn> of(Story.StoryRecord<?> told, Story story) {
        if (!type.isInstance(told.fact()) || !runs.test(type.cast(told.fact()))) {
            return List.of();
        }
        var fact = type.cast(told.fact());
        return clock
                .turns(
                        start.apply(fact),
                        end.apply(fact),
                        done.apply(told, story),
                        (each, from) -> story.limits().due(each, story.authority(), from))
                .stream()
                .filter(which)
                .toList();
    }

    /** Empty if nothing is to be done any more. */
    Optional<Clocks.Running> running(Story.StoryRecord<?> told, Story story) {
        return of(told, story).stream()
                .filter(turn -> turn.until() == null)
                .findFirst()
                .map(turn -> new Clocks.Running(turn.clock(), told.version(), turn.startedOn(), turn.dueOn()));
    }

    static boolean isInTime(Turn turn) {
        return turn.doneOn() != null && !turn.isLate();
    }

    /**
     * The day on which a turn counts: the day on which it was done, if in time; otherwise the first day on which it was
     * overdue. Null if it need not be done any more before it was due. Source: ADR 0023.
     */
    static LocalDate countsOn(Turn turn) {
        return turn.isLate() ? overdueFrom(turn) : turn.doneOn();
    }

    static LocalDate overdueFrom(Turn turn) {
        return turn.dueOn().plusDays(1);
    }

    static String words(Turn turn) {
        return "%s: due %s, %s"
                .formatted(
                        turn.clock().task(),
                        turn.dueOn(),
                        turn.doneOn() == null ? "not done" : "done " + turn.doneOn());
    }
}
