package org.safeguarding.metrics.measure;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.safeguarding.metrics.timeline.Timeline;

/** What is counted and by which limits: two that are equal in their {@link #fingerprint} make the same cells of the same events. */
public record Definitions(List<Measure> measures, Limits limits, String limitsFingerprint, Codes codes) {

    /** Of all measures. */
    public static Definitions of(Limits limits, String limitsFingerprint, Codes codes) {
        return new Definitions(Measures.ALL, limits, limitsFingerprint, codes);
    }

    /** Every measure with its version, how profiles are packed, and the limits. */
    public String fingerprint() {
        return measures.stream()
                        .map(measure -> measure.id() + "@" + measure.version()
                                + measure.dimensions().stream()
                                        .sorted()
                                        .map(Dimension::label)
                                        .collect(Collectors.joining(",", "[", "]")))
                        .sorted()
                        .collect(Collectors.joining(" "))
                + " | " + Arrays.toString(Dimension.values()) + " | " + limitsFingerprint;
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
