package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;
import java.util.stream.Collectors;
import org.safeguarding.calendar.RepeatedClock;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.contract.fact.ChildFact;
import org.safeguarding.contract.fact.Fact;

/**
 * Declares measures of one kind of record: which records count, the dimensions that divide them, and in words why a
 * record counts.
 */
final class Counting<F extends Fact> {

    private static final Predicate<RepeatedClock.Turn> IN_TIME = RecordTurns::isInTime;

    private final Class<F> type;
    private final Set<Class<? extends Fact>> reads;
    private final boolean eachByItself;
    private final Conditions<F> when;
    private final Slicing<F> slicing;
    private final BiFunction<F, Story, String> because;

    private Counting(
            Class<F> type,
            Set<Class<? extends Fact>> reads,
            boolean eachByItself,
            Conditions<F> when,
            Slicing<F> slicing,
            BiFunction<F, Story, String> because) {
        this.type = type;
        this.reads = reads;
        this.eachByItself = eachByItself;
        this.when = when;
        this.slicing = slicing;
        this.because = because;
    }

    /** Every record of one kind about children, divided by the child's traits. */
    static <F extends Fact> Counting<F> ofChildren(Class<F> type, BiFunction<F, Story, String> because) {
        return new Counting<>(
                type, Set.of(type, ChildFact.class), true, Conditions.none(), Slicing.ofChildren(), because);
    }

    /** Every record of one kind that is not about children. */
    static <F extends Fact> Counting<F> of(Class<F> type, BiFunction<F, Story, String> because) {
        return new Counting<>(type, Set.of(type), true, Conditions.none(), Slicing.ofNobody(), because);
    }

    Counting<F> when(BiPredicate<F, Story> condition) {
        return new Counting<>(
                type,
                reads,
                eachByItself,
                when.and((told, story) -> condition.test(told.fact(), story)),
                slicing,
                because);
    }

    /** Only records that a record of another kind belongs to. */
    <O extends Fact> Counting<F> thatHave(Class<O> other, Function<O, UUID> belongsTo) {
        var reading = reading(other);
        return new Counting<>(
                type,
                reading.reads,
                eachByItself,
                when.and((told, story) -> story.all(other).stream()
                        .anyMatch(one -> told.version().id().equals(belongsTo.apply(one.fact())))),
                slicing,
                because);
    }

    /**
     * Facts of another kind that decide what counts or how it is divided: when one of them changes, records are counted
     * again.
     */
    Counting<F> reading(Class<? extends Fact> other) {
        var all = new HashSet<>(reads);
        all.add(other);
        return new Counting<>(type, all, eachByItself, when, slicing, because);
    }

    /**
     * Other records of the same kind decide what counts: when one of them changes, all are counted again. Without this,
     * nothing given to a counting may look at them.
     */
    Counting<F> readingAll() {
        return new Counting<>(type, reads, false, when, slicing, because);
    }

    Counting<F> because(BiFunction<F, Story, String> words) {
        return new Counting<>(type, reads, eachByItself, when, slicing, words);
    }

    Counting<F> by(Dimension dimension, ToIntBiFunction<F, Story> code) {
        return divided(slicing.by(dimension, code));
    }

    /**
     * Divided by a value that changes while a record is open. What counts on a day has the value of that day.
     *
     * @param changes the days on which it may change
     */
    Counting<F> by(Dimension dimension, ToIntBiFunction<F, LocalDate> code, Function<F, List<LocalDate>> changes) {
        return divided(slicing.by(new Slicing.Changing<>(dimension, code, changes)));
    }

    /** Divided by how long a record took from a start to an end, or has lasted while it has no end. */
    Counting<F> by(Bands bands, Function<F, LocalDate> start, Function<F, LocalDate> end) {
        return by(bands, (fact, _) -> start.apply(fact), end);
    }

    /**
     * The same, if the start stands in another record.
     *
     * @param start null if it is not known; the record then counts without a duration
     */
    Counting<F> by(Bands bands, BiFunction<F, Story, LocalDate> start, Function<F, LocalDate> end) {
        return divided(slicing.by(new Slicing.Lasting<>(bands, start, end)));
    }

    private Counting<F> divided(Slicing<F> otherwise) {
        return new Counting<>(type, reads, eachByItself, when, otherwise, because);
    }

    /** Counts each record on one day, with the child's traits of that day. Refuses a record that counts but has no such day. */
    Measure flow(String id, Function<F, LocalDate> day) {
        return ofEach(id, Measure.Kind.FLOW, (told, story) -> {
                    var fact = told.fact();
                    var on = day.apply(fact);
                    var profile = slicing.profile(fact, story, on);
                    return new Counted(
                            told.version(), on, null, Counted.on(on, profile), () -> because.apply(fact, story));
                })
                .with(scope(Scope.How.ON_A_DAY, day));
    }

    /**
     * Counts each record while it is open, on each day with the child's traits of that day.
     *
     * @param from the first day at whose end it is open
     * @param until the first day at whose end it is no longer open; null while open
     */
    Measure stock(String id, BiFunction<F, Story, LocalDate> from, Function<F, LocalDate> until) {
        return ofEach(
                        id,
                        Measure.Kind.STOCK,
                        (told, story) -> whileOpen(
                                told,
                                story,
                                List.of(new Days(from.apply(told.fact(), story), until.apply(told.fact())))))
                .with(scope(Scope.How.WHILE_OPEN, until));
    }

    /**
     * Counts each time that something had to be done while a record was open, on one day: that on which it was done if
     * that was in time, otherwise the first on which it was overdue. What is still to be done in time does not count yet.
     */
    Measure turns(String id, RecordTurns<F> turns) {
        return reading(turns.reads()).ofTurns(id, turns).with(scope(Scope.How.ON_A_DAY, turns));
    }

    /** Those of {@link #turns} that were done in time. */
    Measure turnsInTime(String id, RecordTurns<F> turns) {
        var conditions = new HashSet<Object>(when.all());
        conditions.add(IN_TIME);
        return reading(turns.reads())
                .ofTurns(id, turns.only(IN_TIME))
                .with(new Scope(type, conditions, Scope.How.ON_A_DAY, turns));
    }

    private Measure ofTurns(String id, RecordTurns<F> turns) {
        return ofSome(id, Measure.Kind.FLOW, (told, story) -> {
            var all = turns.of(told, story);
            var marks = all.stream()
                    .map(RecordTurns::countsOn)
                    .filter(Objects::nonNull)
                    .map(day -> new Counted.Mark(day, slicing.profile(told.fact(), story, day), 1))
                    .toList();
            return marks.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Counted(
                            told.version(), marks.getFirst().day(), null, marks, words(told.fact(), story, all)));
        });
    }

    /** Counts each record while something that has to be done again and again is overdue. */
    Measure overdue(String id, RecordTurns<F> turns) {
        return reading(turns.reads()).ofSome(id, Measure.Kind.STOCK, (told, story) -> {
            var late = turns.only(RepeatedClock.Turn::isLate).of(told, story);
            var days = late.stream()
                    .map(turn -> new Days(RecordTurns.overdueFrom(turn), turn.until()))
                    .filter(span -> !span.isEmpty())
                    .toList();
            return days.isEmpty()
                    ? Optional.empty()
                    : Optional.of(whileOpen(told, story, days, words(told.fact(), story, late)));
        });
    }

    private Supplier<String> words(F fact, Story story, List<RepeatedClock.Turn> turns) {
        return () -> turns.stream()
                .map(RecordTurns::words)
                .collect(Collectors.joining("; ", because.apply(fact, story) + "; ", ""));
    }

    /**
     * Counts each child once while a record is open. If several are open, as after a merge, the one that began first
     * counts.
     */
    Measure childrenWith(String id, Function<F, LocalDate> from, Function<F, LocalDate> until) {
        return childrenWith(id, from, until, _ -> List.of()).with(scope(Scope.How.WHILE_OPEN, until));
    }

    /** The same, except on days covered by a record of another kind. */
    <O extends Fact> Measure childrenWithout(
            String id,
            Function<F, LocalDate> from,
            Function<F, LocalDate> until,
            Class<O> other,
            Function<O, LocalDate> otherFrom,
            Function<O, LocalDate> otherUntil) {
        return reading(other)
                .childrenWith(
                        id,
                        from,
                        until,
                        story -> story.all(other).stream()
                                .map(one -> new Days(otherFrom.apply(one.fact()), otherUntil.apply(one.fact())))
                                .toList());
    }

    /**
     * The same as {@link #childrenWith(String, Function, Function)}, except on some days of the record that counts. No
     * other record of the child counts on these instead.
     */
    Measure childrenWithout(
            String id,
            Function<F, LocalDate> from,
            Function<F, LocalDate> until,
            BiFunction<Story.StoryRecord<F>, Story, List<Days>> except) {
        return childrenWith(id, from, until, _ -> List.of(), except);
    }

    private Measure childrenWith(
            String id, Function<F, LocalDate> from, Function<F, LocalDate> until, Function<Story, List<Days>> except) {
        return childrenWith(id, from, until, except, (_, _) -> List.of());
    }

    private Measure childrenWith(
            String id,
            Function<F, LocalDate> from,
            Function<F, LocalDate> until,
            Function<Story, List<Days>> except,
            BiFunction<Story.StoryRecord<F>, Story, List<Days>> exceptOfRecord) {
        return ofStory(id, Measure.Kind.STOCK, story -> {
            var covered = new ArrayList<>(except.apply(story));
            var all = new ArrayList<Counted>();
            for (var told : earliestFirst(story, from)) {
                var days = new Days(from.apply(told.fact()), until.apply(told.fact()));
                var others = new ArrayList<>(covered);
                others.addAll(exceptOfRecord.apply(told, story));
                var left = days.isEmpty() ? List.of(days) : days.without(others);
                if (!left.isEmpty()) {
                    all.add(whileOpen(told, story, left));
                }
                covered.add(days);
            }
            return all;
        });
    }

    /**
     * Counts each record in every reporting year in which it was open: in the first from its first day, in each later
     * one from 1 April. In each year it has the child's traits of the day from which it counts.
     *
     * @param until the first day at whose end it is no longer open; it counts until the end of that day's year. Null
     *     while open
     */
    Measure anyPoint(String id, Function<F, LocalDate> from, Function<F, LocalDate> until) {
        return ofEach(
                        id,
                        Measure.Kind.YEAR_TO_DATE,
                        (told, story) ->
                                inYears(told, story, from.apply(told.fact()), turnOfYear(until.apply(told.fact()))))
                .with(scope(Scope.How.AT_ANY_POINT, from));
    }

    /**
     * Counts each child once in every reporting year with a record that counts, from the first day of one, with the
     * child's traits of that day.
     */
    Measure oncePerYear(String id, Function<F, LocalDate> day) {
        return ofStory(id, Measure.Kind.YEAR_TO_DATE, story -> {
                    var first = new HashMap<ReportingYear, Story.StoryRecord<F>>();
                    earliestFirst(story, day)
                            .forEach(told -> first.putIfAbsent(ReportingYear.of(day.apply(told.fact())), told));
                    return first.values().stream()
                            .map(told -> {
                                var from = day.apply(told.fact());
                                return inYears(told, story, from, turnOfYear(from));
                            })
                            .toList();
                })
                .with(scope(Scope.How.CHILD_ON_A_DAY, day));
    }

    /**
     * Counts each child once in every reporting year in which a record was open, by the record that counts first in
     * that year, as {@link #anyPoint} would. If several were open on 1 April, the one that began first counts.
     */
    Measure childrenAtAnyPoint(String id, Function<F, LocalDate> from, Function<F, LocalDate> until) {
        return ofStory(id, Measure.Kind.YEAR_TO_DATE, story -> {
                    var counted = new ArrayList<Days>();
                    var all = new ArrayList<Counted>();
                    for (var told : earliestFirst(story, from)) {
                        var years = new Days(from.apply(told.fact()), turnOfYear(until.apply(told.fact())));
                        // Those before it began no later, so what they leave is one run of days or none.
                        for (var days : years.without(counted)) {
                            all.add(inYears(told, story, days.from(), days.until()));
                        }
                        counted.add(years);
                    }
                    return all;
                })
                .with(scope(Scope.How.CHILD_AT_ANY_POINT, from));
    }

    private static LocalDate turnOfYear(LocalDate day) {
        return day == null ? null : ReportingYear.of(day).last().plusDays(1);
    }

    private Measure ofEach(String id, Measure.Kind kind, BiFunction<Story.StoryRecord<F>, Story, Counted> counted) {
        return ofSome(id, kind, (told, story) -> Optional.of(counted.apply(told, story)));
    }

    private Measure ofSome(
            String id, Measure.Kind kind, BiFunction<Story.StoryRecord<F>, Story, Optional<Counted>> counted) {
        return measure(id, kind, eachByItself, story -> {
            var all = new ArrayList<Counted>();
            for (var told : story.counted(type)) {
                if (when.test(told, story)) {
                    counted.apply(told, story).ifPresent(all::add);
                }
            }
            return all;
        });
    }

    private Measure ofStory(String id, Measure.Kind kind, Function<Story, List<Counted>> counting) {
        return measure(id, kind, false, counting);
    }

    private Measure measure(String id, Measure.Kind kind, boolean alone, Function<Story, List<Counted>> counting) {
        return new Measure(
                id, slicing.version(), kind, type, reads, slicing.dimensions(), slicing.bands(), alone, counting);
    }

    private Scope scope(Scope.How how, Object day) {
        return new Scope(type, Set.copyOf(when.all()), how, day);
    }

    /** If two began on the same day, in the order of their ids. */
    private List<Story.StoryRecord<F>> earliestFirst(Story story, Function<F, LocalDate> from) {
        return story.counted(type).stream()
                .filter(told -> when.test(told, story))
                .sorted(Comparator.comparing(told -> from.apply(told.fact())))
                .toList();
    }

    private Counted inYears(Story.StoryRecord<F> told, Story story, LocalDate from, LocalDate until) {
        var marks = Counted.spanning(
                from,
                until,
                slicing.turnsOfYear(told.fact(), story, from, until),
                day -> slicing.profile(told.fact(), story, day));
        return new Counted(told.version(), from, until, marks, () -> because.apply(told.fact(), story));
    }

    private Counted whileOpen(Story.StoryRecord<F> told, Story story, List<Days> spans) {
        return whileOpen(told, story, spans, () -> because.apply(told.fact(), story));
    }

    private Counted whileOpen(Story.StoryRecord<F> told, Story story, List<Days> spans, Supplier<String> words) {
        var marks = new ArrayList<Counted.Mark>();
        spans.forEach(span -> marks.addAll(Counted.spanning(
                span.from(),
                span.until(),
                slicing.changes(told.fact(), story, span.from(), span.until()),
                day -> slicing.profileWhileOpen(told.fact(), story, day))));
        return new Counted(
                told.version(), spans.getFirst().from(), spans.getLast().until(), marks, words);
    }
}
