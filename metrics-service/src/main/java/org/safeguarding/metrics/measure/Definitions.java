package org.safeguarding.metrics.measure;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
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
        var story = story(authority, timeline);
        for (var measure : measures) {
            if (story.tells(measure.type())) {
                measure.count(story).forEach(counted -> counted.marks().forEach(mark -> marks.accept(measure, mark)));
            }
        }
    }
}
