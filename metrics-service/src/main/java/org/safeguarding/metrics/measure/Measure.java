package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.safeguarding.contract.fact.Fact;

/** Something that is counted: a pure function from a story to signed counts on days. A voided record never counts. */
public final class Measure {

    /** How the counts of days make up the value of a period. */
    public enum Kind {
        /** The sum over the days of the period: what happened in it. */
        FLOW,
        /** The sum over all days up to the last of the period: what was open at its end. */
        STOCK,
        /**
         * Like a stock, but only since 1 April: it has a value only for periods that start on 1 April and end in the
         * same year.
         */
        YEAR_TO_DATE
    }

    private final String id;
    private final int version;
    private final Kind kind;
    private final Class<? extends Fact> type;
    private final Set<Class<? extends Fact>> reads;
    private final Set<Dimension> dimensions;
    private final Bands bands;
    private final boolean eachByItself;
    private final Function<Story, List<Counted>> counting;
    private final Scope scope;
    private final Set<Measure> includes;
    private final Set<Measure> beside;

    /**
     * @param reads all kinds of facts that its marks depend on
     * @param eachByItself whether the marks of a record do not depend on the other records of its kind. Then only the
     *     records that have changed are counted again
     * @param counting what counts among {@link Story#counted}
     */
    Measure(
            String id,
            int version,
            Kind kind,
            Class<? extends Fact> type,
            Set<Class<? extends Fact>> reads,
            Set<Dimension> dimensions,
            Bands bands,
            boolean eachByItself,
            Function<Story, List<Counted>> counting) {
        this(id, version, kind, type, reads, dimensions, bands, eachByItself, counting, null, Set.of(), Set.of());
    }

    private Measure(
            String id,
            int version,
            Kind kind,
            Class<? extends Fact> type,
            Set<Class<? extends Fact>> reads,
            Set<Dimension> dimensions,
            Bands bands,
            boolean eachByItself,
            Function<Story, List<Counted>> counting,
            Scope scope,
            Set<Measure> includes,
            Set<Measure> beside) {
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
        this.eachByItself = eachByItself;
        this.counting = counting;
        this.scope = scope;
        this.includes = includes;
        this.beside = beside;
    }

    /** The same measure with a new definition; its cells are then computed again. */
    Measure version(int version) {
        return new Measure(
                id, version, kind, type, reads, dimensions, bands, eachByItself, counting, scope, includes, beside);
    }

    /** Says what it counts, so that it is known which measures reveal it. */
    Measure with(Scope declared) {
        return new Measure(
                id, version, kind, type, reads, dimensions, bands, eachByItself, counting, declared, includes, beside);
    }

    /** Does not say what it counts, so that restricted callers never see it. */
    Measure undisclosed() {
        return with(null);
    }

    /** Each record of the other kind that the part counts has a record that this counts on the same day. */
    Measure including(Measure part) {
        return new Measure(
                id, version, kind, type, reads, dimensions, bands, eachByItself, counting, scope, Set.of(part), beside);
    }

    /** Together with this measure, these add up to what all are parts of; no record counts in two. */
    Measure beside(Measure... others) {
        return new Measure(
                id,
                version,
                kind,
                type,
                reads,
                dimensions,
                bands,
                eachByItself,
                counting,
                scope,
                includes,
                Set.of(others));
    }

    /** Stable: it is stored with every cell. */
    public String id() {
        return id;
    }

    /** Goes up by one whenever the same events would be counted differently. */
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

    /** Whether its marks may change when facts of these types change. */
    boolean reads(Set<Class<? extends Fact>> types) {
        return !Collections.disjoint(reads, types);
    }

    /** Whether facts of these types that change can change only the marks of their own records. */
    boolean readsOnlyItself(Set<Class<? extends Fact>> types) {
        return eachByItself && types.stream().noneMatch(changed -> changed != type && reads.contains(changed));
    }

    /** The dimensions that divide it. */
    public Set<Dimension> dimensions() {
        return dimensions;
    }

    /** What it counts; null if nothing about other measures follows from it. */
    public Scope scope() {
        return scope;
    }

    /** Of other records: each has a record that this counts on the same day. */
    public Set<Measure> includes() {
        return includes;
    }

    /** With these it adds up to what all are parts of. */
    public Set<Measure> beside() {
        return beside;
    }

    /** Null if nothing has a duration. */
    public Bands bands() {
        return bands;
    }

    /**
     * The code of a value in the count of a day: that of a profile, but how long something open had lasted by then
     * follows from the day.
     */
    public int code(Dimension dimension, Profile profile, LocalDate day) {
        return bands == null ? profile.code(dimension) : bands.code(dimension, profile, day);
    }

    /** Whether a mark on this day belongs to the count for a period: the one rule for summing cells and lists. */
    public boolean counts(LocalDate day, Period period) {
        return !day.isAfter(period.to()) && (kind != Kind.FLOW || !day.isBefore(period.from()));
    }

    /** Everything that counts in one story. */
    public List<Counted> count(Story story) {
        return counting.apply(story);
    }

    @Override
    public String toString() {
        return id;
    }
}
