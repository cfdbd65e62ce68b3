package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.contract.fact.ChildFact;
import org.safeguarding.contract.fact.Fact;

/**
 * Declares measures of one kind of record: which records count, the dimensions that divide them, and in words why a
 * record counts.
 */
final class Counting<F extends Fact> {

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
     * Counts each child once while a record is open. If several are open, as after a merge, the one that began first
     * counts.
     */
    Measure childrenWith(String id, Function<F, LocalDate> from, Function<F, LocalDate> until) {
        return childrenWithout(id, from, until, (_, _) -> List.of()).with(scope(Scope.How.WHILE_OPEN, until));
    }

    /**
     * Counts each child once while a record is open and no turn of it is overdue, by the same record as {@link
     * #childrenWith}: it is a part of what that counts.
     */
    Measure childrenInTime(String id, Turns<F> turns) {
        return reading(turns).childrenWithout(id, turns.start(), turns.end(), turns::overdue);
    }

    /**
     * Counts each turn on one day: when it was done, if that was in time; otherwise on the first day on which it was
     * overdue, whether or not it was done later. What ceased to be needed before that counts nowhere.
     */
    Measure settled(String id, Turns<F> turns) {
        return reading(turns).flowOf(id, turns, Turns.Taken::isSettled).with(scope(turns));
    }

    /** Counts each turn that was done in time, on the day on which it was done: a part of {@link #settled}. */
    Measure settledInTime(String id, Turns<F> turns) {
        return reading(turns).flowOf(id, turns, Turns.Taken::inTime).with(scope(turns, "in time"));
    }

    /** Counts each turn while it is overdue: from the day after its last day until it is done or no longer needed. */
    Measure overdue(String id, Turns<F> turns) {
        return reading(turns)
                .ofTurns(
                        id,
                        Measure.Kind.STOCK,
                        turns,
                        taken -> taken.turn().isLate(),
                        (taken, told, story) -> whileOpen(
                                told,
                                story,
                                List.of(new Days(
                                        taken.overdueFrom(), taken.turn().until())),
                                taken::because));
    }

    private Counting<F> reading(Turns<F> turns) {
        var counting = this;
        for (var other : turns.reads()) {
            counting = counting.reading(other);
        }
        return counting;
    }

    private Measure flowOf(String id, Turns<F> turns, Predicate<Turns.Taken> counts) {
        return ofTurns(id, Measure.Kind.FLOW, turns, counts, (taken, told, story) -> {
            var on = taken.settledOn();
            return new Counted(
                    taken.record(), on, null, Counted.on(on, slicing.profile(told.fact(), story, on)), taken::because);
        });
    }

    private interface TurnCounted<F extends Fact> {
        Counted of(Turns.Taken taken, Story.StoryRecord<F> told, Story story);
    }

    private Measure ofTurns(
            String id, Measure.Kind kind, Turns<F> turns, Predicate<Turns.Taken> counts, TurnCounted<F> counted) {
        return measure(id, kind, eachByItself, story -> {
            var all = new ArrayList<Counted>();
            for (var told : story.counted(type)) {
                if (when.test(told, story)) {
                    for (var taken : turns.of(told, story)) {
                        if (counts.test(taken)) {
                            all.add(counted.of(taken, told, story));
                        }
                    }
                }
            }
            return all;
        });
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
        return ofStory(id, Measure.Kind.STOCK, story -> {
            var covered = new ArrayList<Days>();
            var all = new ArrayList<Counted>();
            for (var told : earliestFirst(story, from)) {
                var days = new Days(from.apply(told.fact()), until.apply(told.fact()));
                var not = new ArrayList<>(covered);
                not.addAll(except.apply(told, story));
                var left = days.isEmpty() ? List.of(days) : days.without(not);
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
        return measure(id, kind, eachByItself, story -> {
            var all = new ArrayList<Counted>();
            for (var told : story.counted(type)) {
                if (when.test(told, story)) {
                    all.add(counted.apply(told, story));
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

    /** Of turns: they count on their own days, under conditions that the records they belong to do not have. */
    private Scope scope(Turns<F> turns, Object... further) {
        var conditions = new HashSet<Object>(when.all());
        conditions.add(turns);
        conditions.addAll(List.of(further));
        return new Scope(type, conditions, Scope.How.ON_A_DAY, turns);
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

    private Counted whileOpen(Story.StoryRecord<F> told, Story story, List<Days> spans, Supplier<String> because) {
        var marks = new ArrayList<Counted.Mark>();
        spans.forEach(span -> marks.addAll(Counted.spanning(
                span.from(),
                span.until(),
                slicing.changes(told.fact(), story, span.from(), span.until()),
                day -> slicing.profileWhileOpen(told.fact(), story, day))));
        return new Counted(
                told.version(), spans.getFirst().from(), spans.getLast().until(), marks, because);
    }
}
