package org.safeguarding.metrics.measure;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Map<Set<Class<? extends Fact>>, List<Measure>> reading = new ConcurrentHashMap<>();

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
                + " | " + Arrays.toString(Dimension.values());
    }

    public Story story(String authority, Timeline timeline) {
        return new Story(authority, timeline, limits, codes);
    }

    /** All marks of a story. */
    public void marks(Story story, BiConsumer<Measure, Counted.Mark> marks) {
        marks(story, measures, marks);
    }

    /** The marks of a story that may change when facts of these types change. */
    public void marks(Story story, Set<Class<? extends Fact>> changed, BiConsumer<Measure, Counted.Mark> marks) {
        marks(story, reading.computeIfAbsent(Set.copyOf(changed), this::reading), marks);
    }

    private List<Measure> reading(Set<Class<? extends Fact>> changed) {
        return measures.stream()
                .filter(measure -> !Collections.disjoint(measure.reads(), changed))
                .toList();
    }

    private static void marks(Story story, List<Measure> measures, BiConsumer<Measure, Counted.Mark> marks) {
        for (var measure : measures) {
            if (story.tells(measure.type())) {
                measure.count(story).forEach(counted -> counted.marks().forEach(mark -> marks.accept(measure, mark)));
            }
        }
    }
}
