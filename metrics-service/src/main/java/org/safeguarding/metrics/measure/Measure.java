package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.safeguarding.contract.fact.Fact;

/** Something that is counted: a pure function from a story to signed counts on days. A voided record counts nowhere. */
public final class Measure {

    /** How the counts of days make the value of a period. */
    public enum Kind {
        /** The sum over the days of the period: what happened in it. */
        FLOW,
        /** The sum over all days up to the last of the period: what there was at its end. */
        STOCK,
        /** As a stock, of what has been since 1 April: has a value only for periods that begin there and end in the same year. */
        YEAR_TO_DATE
    }

    private final String id;
    private final int version;
    private final Kind kind;
    private final Class<? extends Fact> type;
    private final Set<Class<? extends Fact>> reads;
    private final Set<Dimension> dimensions;
    private final Bands bands;
    private final Function<Story, Stream<Counted>> counting;

    Measure(
            String id,
            int version,
            Kind kind,
            Class<? extends Fact> type,
            Set<Class<? extends Fact>> reads,
            Set<Dimension> dimensions,
            Bands bands,
            Function<Story, Stream<Counted>> counting) {
        this.id = id;
        this.version = version;
        this.kind = kind;
        this.type = type;
        this.reads = Set.copyOf(reads);
        this.dimensions = Set.copyOf(dimensions);
        for (var one : dimensions) {
            for (var other : dimensions) {
                if (one != other && !one.isBeside(other)) {
                    throw new IllegalArgumentException(
                            "%s divides by %s and %s, which share a place".formatted(id, one, other));
                }
            }
        }
        this.bands = bands;
        this.counting = counting;
    }

    /** The same counted by a new definition; it makes the cells be computed anew. */
    Measure version(int version) {
        return new Measure(id, version, kind, type, reads, dimensions, bands, counting);
    }

    /** Stable: it is stored with every cell. */
    public String id() {
        return id;
    }

    /** One more whenever the same events would be counted otherwise. */
    public int version() {
        return version;
    }

    public Kind kind() {
        return kind;
    }

    /** What is counted. */
    public Class<? extends Fact> type() {
        return type;
    }

    /** All kinds of facts on which its marks depend. */
    Set<Class<? extends Fact>> reads() {
        return reads;
    }

    /** By what it divides. */
    public Set<Dimension> dimensions() {
        return dimensions;
    }

    /** Null if nothing has a duration. */
    public Bands bands() {
        return bands;
    }

    /** Whether a mark of this day is a part of the count of a period: the one rule by which cells and lists are summed. */
    public boolean counts(LocalDate day, Period period) {
        return !day.isAfter(period.to()) && (kind != Kind.FLOW || !day.isBefore(period.from()));
    }

    /** All that counts of one story. */
    public Stream<Counted> count(Story story) {
        return counting.apply(story);
    }

    @Override
    public String toString() {
        return id;
    }
}
