package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.contract.fact.Fact;

/**
 * The dimensions that divide the counts of one kind of record.
 *
 * @param byChild whether the child's own traits divide them too: locality, age band, sex, ethnicity group, disability
 * @param values the code of the value of each further dimension; 0 if not known
 * @param changing the same of those whose value changes while a record is open
 * @param lasting how long it took or has lasted; null if it has no duration
 */
record Slicing<F extends Fact>(boolean byChild, List<Value<F>> values, List<Changing<F>> changing, Lasting<F> lasting) {

    record Value<F extends Fact>(Dimension dimension, ToIntBiFunction<F, Story> code) {}

    /**
     * @param code on a day
     * @param changes the days on which it may change
     */
    record Changing<F extends Fact>(
            Dimension dimension, ToIntBiFunction<F, LocalDate> code, Function<F, List<LocalDate>> changes) {}

    /**
     * @param start null if not known
     * @param end the day it ended; null while it is open
     */
    record Lasting<F extends Fact>(Bands bands, BiFunction<F, Story, LocalDate> start, Function<F, LocalDate> end) {}

    /** Divided by the child's own traits. */
    static <F extends Fact> Slicing<F> ofChildren() {
        return new Slicing<>(true, List.of(), List.of(), null);
    }

    /** Not divided yet. */
    static <F extends Fact> Slicing<F> ofNobody() {
        return new Slicing<>(false, List.of(), List.of(), null);
    }

    Slicing<F> by(Dimension dimension, ToIntBiFunction<F, Story> code) {
        var more = new ArrayList<>(values);
        more.removeIf(value -> value.dimension() == dimension);
        more.add(new Value<>(dimension, code));
        return new Slicing<>(byChild, more, changing, lasting);
    }

    Slicing<F> by(Changing<F> another) {
        var more = new ArrayList<>(changing);
        more.add(another);
        return new Slicing<>(byChild, values, more, lasting);
    }

    Slicing<F> by(Lasting<F> duration) {
        return new Slicing<>(byChild, values, changing, duration);
    }

    /** The version of a measure that is divided by this: 2 since a child's age goes by the day of birth, not the month. */
    int version() {
        return byChild ? 2 : 1;
    }

    Set<Dimension> dimensions() {
        var dimensions = EnumSet.noneOf(Dimension.class);
        values.forEach(value -> dimensions.add(value.dimension()));
        changing.forEach(value -> dimensions.add(value.dimension()));
        if (byChild) {
            EnumSet.allOf(Dimension.class).stream().filter(Dimension::isOfChild).forEach(dimensions::add);
        }
        if (lasting != null) {
            dimensions.add(Dimension.DURATION);
        }
        return dimensions;
    }

    /** Null if it has no duration. */
    Bands bands() {
        return lasting == null ? null : lasting.bands();
    }

    /** The profile on a day, with how long the record took from its start to its end, whatever the day. */
    Profile profile(F fact, Story story, LocalDate day) {
        var profile = withoutDuration(fact, story, day);
        var start = lasting == null ? null : lasting.start().apply(fact, story);
        return start == null
                ? profile
                : lasting.bands()
                        .took(
                                profile,
                                start,
                                lasting.end().apply(fact),
                                story.limits().calendar());
    }

    /** The profile on a day of a record that is open then. */
    Profile profileWhileOpen(F fact, Story story, LocalDate day) {
        var profile = withoutDuration(fact, story, day);
        return lasting == null
                ? profile
                : lasting.bands().openSince(profile, lasting.start().apply(fact, story));
    }

    private Profile withoutDuration(F fact, Story story, LocalDate day) {
        var profile = story.profile(this, fact);
        for (var value : changing) {
            profile = profile.with(value.dimension(), value.code().applyAsInt(fact, day));
        }
        return byChild ? profile.and(story.traits(day)) : profile;
    }

    /** Of those of the further dimensions that do not change. */
    Profile ofValues(F fact, Story story) {
        var profile = Profile.NOTHING_KNOWN;
        for (var value : values) {
            profile = profile.with(value.dimension(), value.code().applyAsInt(fact, story));
        }
        return profile;
    }

    /**
     * The days after the first and before the second (null: none) on which the profile of an open record may change: the
     * child moves into another age band or locality, or a value changes.
     */
    List<LocalDate> changes(F fact, Story story, LocalDate from, LocalDate until) {
        var changes = new TreeSet<LocalDate>();
        changing.forEach(value -> changes.addAll(value.changes().apply(fact)));
        if (byChild && story.child() != null) {
            var birth = Traits.birth(story.child());
            if (birth != null) {
                changes.addAll(AgeBand.changes(birth, from, until));
            }
            story.child().localities().forEach(lived -> changes.add(lived.from()));
        }
        return between(changes, from, until);
    }

    /** The firsts of April between these days by which its profile may have changed. */
    List<LocalDate> turnsOfYear(F fact, Story story, LocalDate from, LocalDate until) {
        var turns = new TreeSet<LocalDate>();
        changes(fact, story, from, until)
                .forEach(day ->
                        turns.add(ReportingYear.of(day.minusDays(1)).last().plusDays(1)));
        return between(turns, from, until);
    }

    private static List<LocalDate> between(TreeSet<LocalDate> days, LocalDate from, LocalDate until) {
        days.removeIf(day -> !day.isAfter(from) || until != null && !day.isBefore(until));
        return List.copyOf(days);
    }
}
