package org.safeguarding.metrics.generation.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.metrics.generation.Generation;
import org.safeguarding.metrics.generation.Progress;

@Schema(name = "Generation", description = "Timelines and cells computed by one set of definitions.")
record GenerationView(
        @Schema(description = "Counts up from 1.", examples = "2")
        int id,

        @Schema(description = "Answers come from the generation that is live.")
        Generation.State state,

        @Schema(description = "What it started from: Kafka alone, or the timelines of the previous generation.")
        Generation.Origin origin,

        @Schema(description = "Why it was started.") String reason,
        @Schema(description = "When it was started.") Instant startedAt,

        @Schema(description = "Timelines of children and inspections copied so far.")
        long timelinesCopied,

        @Schema(description = "Timelines to copy in total; absent when there are none to copy.")
        Long timelinesToCopy,

        @Schema(
                description =
                        "Events still to apply; absent if the number is not known or the generation is not applying events.")
        Long lag,

        @Schema(description = "When answers started to come from it; absent before that.")
        Instant liveAt,

        @Schema(description = "When answers stopped coming from it; absent before that.")
        Instant retiredAt,

        @Schema(description = "The measures, each with the version of its definition.")
        List<MeasureView> measures) {

    @Schema(name = "MeasureVersion", description = "A measure and the version of its definition.")
    record MeasureView(
            @Schema(examples = "re-referrals") String id,

            @Schema(description = "From 1.") int version) {}

    static GenerationView from(Progress progress) {
        var generation = progress.generation();
        return new GenerationView(
                generation.id(),
                generation.state(),
                generation.origin(),
                generation.reason(),
                generation.startedAt(),
                generation.copied(),
                progress.toCopy(),
                progress.lag(),
                generation.liveAt(),
                generation.retiredAt(),
                generation.measures().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(measure -> new MeasureView(measure.getKey(), measure.getValue()))
                        .toList());
    }
}
