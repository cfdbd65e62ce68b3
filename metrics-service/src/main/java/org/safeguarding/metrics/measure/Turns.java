package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.safeguarding.calendar.RepeatedClock;
import org.safeguarding.calendar.StatutoryClock;
import org.safeguarding.contract.fact.Fact;
import org.safeguarding.metrics.timeline.RecordVersion;

/**
 * How a repeated clock is read from facts: the turns of a record that lasts, such as a plan, from the days on which the thing
 * was done. Those stand in records of another kind that name the plan, or in the plan itself.
 *
 * @param type the kind of record that lasts
 * @param start its first day
 * @param end the day it ended; null while it lasts
 * @param reads the kinds of facts that say when the thing was done
 * @param runs whether it has to be done for a record at all
 * @param which the turns that count
 */
public record Turns<P extends Fact>(
        RepeatedClock repeated,
        Class<P> type,
        Function<P, LocalDate> start,
        Function<P, LocalDate> end,
        Set<Class<? extends Fact>> reads,
        BiFunction<Story.StoryRecord<P>, Story, Map<LocalDate, RecordVersion>> done,
        Predicate<P> runs,
        Predicate<RepeatedClock.Turn> which) {

    /**
     * One turn of one record.
     *
     * @param plan the record that lasts
     * @param done the record that says when it was done; null if it was not
     */
    record Taken(RepeatedClock.Turn turn, RecordVersion plan, RecordVersion done) {

        boolean inTime() {
            return done != null && !turn.isLate();
        }

        /** Whether it counts at all: what ceased to be needed before it was overdue was neither in time nor late. */
        boolean isSettled() {
            return done != null || turn.isLate();
        }

        /** The one day on which it counts: when it was done, if that was in time, or the first day on which it was overdue. */
        LocalDate settledOn() {
            return inTime() ? turn.doneOn() : overdueFrom();
        }

        LocalDate overdueFrom() {
            return turn.dueOn().plusDays(1);
        }

        /** What it counts as: what was done in time, or else the plan for which it was not. */
        RecordVersion record() {
            return inTime() ? done : plan;
        }

        String because() {
            return "%s: from %s, due %s, %s"
                    .formatted(
                            turn.clock().task(),
                            turn.startedOn(),
                            turn.dueOn(),
                            turn.doneOn() == null ? "not done" : "done " + turn.doneOn());
        }
    }

    /** What was done stands in records of another kind. */
    static <P extends Fact, D extends Fact> Turns<P> of(
            RepeatedClock repeated,
            Class<P> type,
            Function<P, LocalDate> start,
            Function<P, LocalDate> end,
            Class<D> other,
            Function<D, UUID> plan,
            Predicate<D> counts,
            Function<D, LocalDate> doneOn) {
        return new Turns<>(
                repeated,
                type,
                start,
                end,
                Set.of(other),
                (told, story) -> {
                    var days = new HashMap<LocalDate, RecordVersion>();
                    for (var one : story.all(other)) {
                        if (told.version().id().equals(plan.apply(one.fact())) && counts.test(one.fact())) {
                            days.putIfAbsent(doneOn.apply(one.fact()), one.version());
                        }
                    }
                    return days;
                },
                _ -> true,
                _ -> true);
    }

    /** What was done stands in the record that lasts. */
    static <P extends Fact> Turns<P> of(
            RepeatedClock repeated,
            Class<P> type,
            Function<P, LocalDate> start,
            Function<P, LocalDate> end,
            Function<P, List<LocalDate>> doneOn) {
        return new Turns<>(
                repeated,
                type,
                start,
                end,
                Set.of(),
                (told, _) -> {
                    var days = new HashMap<LocalDate, RecordVersion>();
                    doneOn.apply(told.fact()).forEach(day -> days.put(day, told.version()));
                    return days;
                },
                _ -> true,
                _ -> true);
    }

    /** Only for some records. */
    Turns<P> running(Predicate<P> condition) {
        return new Turns<>(repeated, type, start, end, reads, done, condition, which);
    }

    /** Only some turns of each record. */
    Turns<P> only(Predicate<RepeatedClock.Turn> some) {
        return new Turns<>(repeated, type, start, end, reads, done, runs, some);
    }

    /** All turns of one record, in their order. */
    List<Taken> of(Story.StoryRecord<P> told, Story story) {
        if (!runs.test(told.fact())) {
            return List.of();
        }
        var days = done.apply(told, story);
        return repeated
                .turns(
                        start.apply(told.fact()),
                        end.apply(told.fact()),
                        days.keySet(),
                        (clock, from) -> story.limits().due(clock, story.authority(), from))
                .stream()
                .filter(which)
                .map(turn -> new Taken(turn, told.version(), turn.doneOn() == null ? null : days.get(turn.doneOn())))
                .toList();
    }

    /** The turn that is to be done; empty if this is a record of another kind, or what lasts has ended. */
    Optional<Clocks.Running> running(Story.StoryRecord<?> told, Story story) {
        if (!type.isInstance(told.fact())) {
            return Optional.empty();
        }
        return of(new Story.StoryRecord<>(told.version(), type.cast(told.fact())), story).stream()
                .map(Taken::turn)
                .filter(turn -> turn.until() == null)
                .findFirst()
                .map(turn -> new Clocks.Running(turn.clock(), told.version(), turn.startedOn(), turn.dueOn()));
    }

    /** The days on which one was overdue at their end. */
    List<Days> overdue(Story.StoryRecord<P> told, Story story) {
        return of(told, story).stream()
                .filter(taken -> taken.turn().isLate())
                .map(taken -> new Days(taken.overdueFrom(), taken.turn().until()))
                .toList();
    }

    boolean isOn(StatutoryClock clock) {
        return repeated.clocks().contains(clock);
    }
}
