package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntBiFunction;
import org.safeguarding.contract.fact.Fact;

/**
 * The dimensions that divide the counts of one kind of record.
 *
 * @param byChild whether the child's own traits divide them too: locality, age band, sex, ethnicity group, disability
 * @param following whether an open record follows the child into another age band or locality; otherwise it keeps its
 *     first values
 * @param values the code of the value of each further dimension; 0 if not known
 * @param bands for how long it took or has lasted; null if it has no duration
 */
record Slicing<F extends Fact>(boolean byChild, boolean following, List<Value<F>> values, Bands bands) {

    record Value<F extends Fact>(Dimension dimension, ToIntBiFunction<F, Story> code) {}

    /** Divided by the child's own traits. */
    static <F extends Fact> Slicing<F> ofChildren() {
        return new Slicing<>(true, false, List.of(), null);
    }

    /** Not divided yet. */
    static <F extends Fact> Slicing<F> ofNobody() {
        return new Slicing<>(false, false, List.of(), null);
    }

    Slicing<F> by(Dimension dimension, ToIntBiFunction<F, Story> code) {
        var more = new ArrayList<>(values);
        more.removeIf(value -> value.dimension() == dimension);
        more.add(new Value<>(dimension, code));
        return new Slicing<>(byChild, following, more, bands);
    }

    Slicing<F> by(Bands lasting) {
        return new Slicing<>(byChild, following, values, lasting);
    }

    Slicing<F> followingTheChild() {
        return new Slicing<>(byChild, true, values, bands);
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
        if (bands != null) {
            dimensions.add(Dimension.DURATION);
        }
        return dimensions;
    }

    /** The profile on a day of something that lasted from a start to an end. */
    Profile profile(F fact, Story story, LocalDate day, LocalDate start, LocalDate end) {
        var profile = story.profile(this, fact);
        if (byChild) {
            profile = profile.and(story.traits(day));
        }
        return bands == null ? profile : withDuration(profile, start, end);
    }

    /** Of the further dimensions alone. */
    Profile ofValues(F fact, Story story) {
        var profile = Profile.NOTHING_KNOWN;
        for (var value : values) {
            profile = profile.with(value.dimension(), value.code().applyAsInt(fact, story));
        }
        return profile;
    }

    private Profile withDuration(Profile profile, LocalDate start, LocalDate day) {
        int days = Math.max(0, bands.days().applyAsInt(start, day));
        return profile.with(Dimension.DURATION, 1 + bands.of(start, day))
                .with(Dimension.DAYS, Math.min(days + 1, Dimension.DAYS.largestCode()));
    }

    /**
     * The days after the first and before the second (null: none) on which the profile of an open record may change.
     */
    List<LocalDate> changes(Story story, LocalDate from, LocalDate until) {
        if (!following && bands == null) {
            return List.of();
        }
        var changes = new TreeSet<LocalDate>();
        if (following && story.child() != null) {
            var birth = Traits.birth(story.child());
            if (birth != null) {
                changes.addAll(AgeBand.changes(birth, from, until));
            }
            story.child().localities().forEach(lived -> changes.add(lived.from()));
        }
        if (bands != null) {
            changes.addAll(bands.changes(from));
        }
        changes.removeIf(day -> !day.isAfter(from) || until != null && !day.isBefore(until));
        return List.copyOf(changes);
    }
}
