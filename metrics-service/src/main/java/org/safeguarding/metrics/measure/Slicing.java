package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.contract.fact.Fact;

/**
 * The dimensions that divide the counts of one kind of record.
 *
 * @param byChild whether the child's own traits divide them too: locality, age band, sex, ethnicity group, disability
 * @param values the code of the value of each further dimension; 0 if not known
 * @param lasting how long it took or has lasted; null if it has no duration
 */
record Slicing<F extends Fact>(boolean byChild, List<Value<F>> values, Lasting<F> lasting) {

    record Value<F extends Fact>(Dimension dimension, ToIntBiFunction<F, Story> code) {}

    /** @param end the day it ended; null while it is open */
    record Lasting<F extends Fact>(Bands bands, Function<F, LocalDate> start, Function<F, LocalDate> end) {}

    /** Divided by the child's own traits. */
    static <F extends Fact> Slicing<F> ofChildren() {
        return new Slicing<>(true, List.of(), null);
    }

    /** Not divided yet. */
    static <F extends Fact> Slicing<F> ofNobody() {
        return new Slicing<>(false, List.of(), null);
    }

    Slicing<F> by(Dimension dimension, ToIntBiFunction<F, Story> code) {
        var more = new ArrayList<>(values);
        more.removeIf(value -> value.dimension() == dimension);
        more.add(new Value<>(dimension, code));
        return new Slicing<>(byChild, more, lasting);
    }

    Slicing<F> by(Lasting<F> duration) {
        return new Slicing<>(byChild, values, duration);
    }

    /** The version of a measure that is divided by this: 2 since a child's age goes by the day of birth, not the month. */
    int version() {
        return byChild ? 2 : 1;
    }

    Set<Dimension> dimensions() {
        var dimensions = EnumSet.noneOf(Dimension.class);
        values.forEach(value -> dimensions.add(value.dimension()));
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
        return lasting == null
                ? profile
                : lasting.bands()
                        .took(
                                profile,
                                lasting.start().apply(fact),
                                lasting.end().apply(fact),
                                story.limits().calendar());
    }

    /** The profile on a day of a record that is open then. */
    Profile profileWhileOpen(F fact, Story story, LocalDate day) {
        var profile = withoutDuration(fact, story, day);
        return lasting == null
                ? profile
                : lasting.bands().openSince(profile, lasting.start().apply(fact));
    }

    private Profile withoutDuration(F fact, Story story, LocalDate day) {
        var profile = story.profile(this, fact);
        return byChild ? profile.and(story.traits(day)) : profile;
    }

    /** Of the further dimensions alone. */
    Profile ofValues(F fact, Story story) {
        var profile = Profile.NOTHING_KNOWN;
        for (var value : values) {
            profile = profile.with(value.dimension(), value.code().applyAsInt(fact, story));
        }
        return profile;
    }

    /**
     * The days after the first and before the second (null: none) on which the child moves into another age band or
     * locality, and so the profile of an open record may change.
     */
    List<LocalDate> changes(Story story, LocalDate from, LocalDate until) {
        if (!byChild || story.child() == null) {
            return List.of();
        }
        var changes = new TreeSet<LocalDate>();
        var birth = Traits.birth(story.child());
        if (birth != null) {
            changes.addAll(AgeBand.changes(birth, from, until));
        }
        story.child().localities().forEach(lived -> changes.add(lived.from()));
        return between(changes, from, until);
    }

    /** The firsts of April between these days by which the traits of the child may have changed. */
    List<LocalDate> turnsOfYear(Story story, LocalDate from, LocalDate until) {
        var turns = new TreeSet<LocalDate>();
        changes(story, from, until)
                .forEach(day ->
                        turns.add(ReportingYear.of(day.minusDays(1)).last().plusDays(1)));
        return between(turns, from, until);
    }

    private static List<LocalDate> between(TreeSet<LocalDate> days, LocalDate from, LocalDate until) {
        days.removeIf(day -> !day.isAfter(from) || until != null && !day.isBefore(until));
        return List.copyOf(days);
    }
}
