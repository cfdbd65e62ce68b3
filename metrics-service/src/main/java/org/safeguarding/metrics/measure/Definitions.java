package org.safeguarding.metrics.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.safeguarding.contract.fact.Fact;
import org.safeguarding.metrics.timeline.Timeline;

/**
 * What is counted and with which limits. Definitions with the same {@link #fingerprint} and limits make the same cells
 * from the same events.
 */
public final class Definitions {

    private final List<Measure> measures;
    private final Limits limits;
    private final Codes codes;
    private final Map<Set<Class<? extends Fact>>, Affected> affected = new ConcurrentHashMap<>();

    /**
     * The measures whose marks may change when facts of some types change.
     *
     * @param records those that count again only the records that have changed
     * @param stories those that count the whole story again
     */
    private record Affected(List<Measure> records, List<Measure> stories) {}

    public Definitions(List<Measure> measures, Limits limits, Codes codes) {
        this.measures = List.copyOf(measures);
        this.limits = limits;
        this.codes = codes;
    }

    /** The definitions of all measures. */
    public static Definitions of(Limits limits, Codes codes) {
        return new Definitions(Measures.ALL, limits, codes);
    }

    public List<Measure> measures() {
        return measures;
    }

    public Limits limits() {
        return limits;
    }

    public Codes codes() {
        return codes;
    }

    /** Every measure with its version, and the packing of profiles. */
    public String fingerprint() {
        return measures.stream()
                        .map(measure -> measure.id() + "@" + measure.version()
                                + measure.dimensions().stream()
                                        .sorted()
                                        .map(Dimension::label)
                                        .collect(Collectors.joining(",", "[", "]")))
                        .sorted()
                        .collect(Collectors.joining(" "))
                + " | " + Profile.BITS + " bits " + Arrays.toString(Dimension.values());
    }

    public Story story(String authority, Timeline timeline) {
        return new Story(authority, timeline, limits, codes);
    }

    /** All marks of a story. */
    public void marks(Story story, BiConsumer<Measure, Counted.Mark> marks) {
        marks(story, measures, marks);
    }

    /**
     * The marks of a story that may change when these records change.
     *
     * @param types the types of their facts
     */
    public void marks(
            Story story, Set<Class<? extends Fact>> types, Set<UUID> records, BiConsumer<Measure, Counted.Mark> marks) {
        var measures = affected.computeIfAbsent(Set.copyOf(types), this::affected);
        marks(story.counting(records), measures.records(), marks);
        marks(story, measures.stories(), marks);
    }

    private Affected affected(Set<Class<? extends Fact>> types) {
        var reading = measures.stream()
                .filter(measure -> measure.reads(types))
                .collect(Collectors.partitioningBy(measure -> measure.readsOnlyItself(types)));
        return new Affected(reading.get(true), reading.get(false));
    }

    private static void marks(Story story, List<Measure> measures, BiConsumer<Measure, Counted.Mark> marks) {
        for (var measure : measures) {
            if (story.tells(measure.types())) {
                for (var counted : measure.count(story)) {
                    for (var mark : counted.marks()) {
                        marks.accept(measure, mark);
                    }
                }
            }
        }
    }
}
