package org.safeguarding.metrics.measure;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.safeguarding.contract.fact.Fact;
import org.safeguarding.metrics.timeline.Timeline;

/** What is counted and by which limits: two of the same {@link #fingerprint} and limits make the same cells of the same events. */
public record Definitions(List<Measure> measures, Limits limits, Codes codes) {

    /** Of all measures. */
    public static Definitions of(Limits limits, Codes codes) {
        return new Definitions(Measures.ALL, limits, codes);
    }

    /** Every measure with its version, and how profiles are packed. */
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

    /** All marks of a timeline. */
    public void marks(String authority, Timeline timeline, BiConsumer<Measure, Counted.Mark> marks) {
        marks(story(authority, timeline), measures, marks);
    }

    /** The marks of a timeline that may be others when facts of these types are. */
    public void marks(
            String authority,
            Timeline timeline,
            Set<Class<? extends Fact>> changed,
            BiConsumer<Measure, Counted.Mark> marks) {
        marks(
                story(authority, timeline),
                measures.stream()
                        .filter(measure -> !Collections.disjoint(measure.reads(), changed))
                        .toList(),
                marks);
    }

    private static void marks(Story story, List<Measure> measures, BiConsumer<Measure, Counted.Mark> marks) {
        for (var measure : measures) {
            if (story.tells(measure.type())) {
                measure.count(story).forEach(counted -> counted.marks().forEach(mark -> marks.accept(measure, mark)));
            }
        }
    }
}
