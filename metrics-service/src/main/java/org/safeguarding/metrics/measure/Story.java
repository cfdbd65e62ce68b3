package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.safeguarding.contract.fact.ChildFact;
import org.safeguarding.contract.fact.Fact;
import org.safeguarding.metrics.timeline.RecordVersion;
import org.safeguarding.metrics.timeline.Timeline;

/**
 * A timeline as measures read it: all records of one child or one inspection, except voided ones. For use by one
 * thread.
 */
public final class Story {

    /** One record. */
    public record StoryRecord<F extends Fact>(RecordVersion version, F fact) {}

    private final String authority;
    private final List<StoryRecord<Fact>> told;
    private final ChildFact child;
    private final Limits limits;
    private final Codes codes;

    /** The ids of the records to count; null for all. */
    private final Set<UUID> counted;

    private Class<?> allType;
    private List<StoryRecord<Fact>> all;
    private LocalDate day;
    private Profile traits = Profile.NOTHING_KNOWN;
    private List<?> values;
    private Fact valued;
    private Profile profile;

    public Story(String authority, Timeline timeline, Limits limits, Codes codes) {
        this.authority = authority;
        this.told = new ArrayList<>();
        for (var record : timeline.records()) {
            if (!record.fact().voided()) {
                told.add(new StoryRecord<>(record, record.fact()));
            }
        }
        var children = all(ChildFact.class);
        this.child = children.isEmpty() ? null : children.getFirst().fact();
        this.limits = limits;
        this.codes = codes;
        this.counted = null;
    }

    private Story(Story whole, Set<UUID> counted) {
        this.authority = whole.authority;
        this.told = whole.told;
        this.child = whole.child;
        this.limits = whole.limits;
        this.codes = whole.codes;
        this.counted = counted;
    }

    /** The same story, for measures that count each record by itself: only these records are counted. */
    Story counting(Set<UUID> records) {
        return new Story(this, records);
    }

    public List<StoryRecord<Fact>> all() {
        return Collections.unmodifiableList(told);
    }

    /** Kept for the last type: a story is a few records, and a map of them would cost more than all measures that ask. */
    @SuppressWarnings("unchecked") // the fact of the record is of this class
    <F extends Fact> List<StoryRecord<F>> all(Class<F> type) {
        if (type != allType) {
            var found = new ArrayList<StoryRecord<Fact>>();
            for (var record : told) {
                if (type.isInstance(record.fact())) {
                    found.add(record);
                }
            }
            all = found;
            allType = type;
        }
        return (List<StoryRecord<F>>) (List<?>) all;
    }

    /** The records of this type that are to be counted. */
    <F extends Fact> List<StoryRecord<F>> counted(Class<F> type) {
        var records = all(type);
        return counted == null
                ? records
                : records.stream()
                        .filter(record -> counted.contains(record.version().id()))
                        .toList();
    }

    /** True if there is a record of one of these types. */
    boolean tells(Set<Class<? extends Fact>> types) {
        for (var record : told) {
            if (types.contains(record.fact().getClass())) {
                return true;
            }
        }
        return false;
    }

    public String authority() {
        return authority;
    }

    Limits limits() {
        return limits;
    }

    /** Null if the child is not known yet, and if the story is not about a child. */
    ChildFact child() {
        return child;
    }

    /**
     * The result of {@link Traits} for the child on a day, kept for the last day: most measures ask for the same one.
     */
    Profile traits(LocalDate on) {
        if (child != null && !on.equals(day)) {
            traits = Traits.of(child, on, this);
            day = on;
        }
        return traits;
    }

    /** The result of {@link Slicing#ofValues}, kept for the last fact: most measures of a kind ask for the same one. */
    <F extends Fact> Profile profile(Slicing<F> slicing, F fact) {
        if (slicing.values() != values || fact != valued) {
            profile = slicing.ofValues(fact, this);
            values = slicing.values();
            valued = fact;
        }
        return profile;
    }

    int code(Dimension dimension, String value) {
        return value == null ? 0 : codes.of(authority, dimension, value);
    }
}
