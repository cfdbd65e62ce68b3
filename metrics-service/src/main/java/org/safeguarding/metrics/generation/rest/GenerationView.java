package org.safeguarding.metrics.generation.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.metrics.generation.Generation;
import org.safeguarding.metrics.generation.Progress;

@Schema(name = "Generation", description = "Timelines and cells by one set of definitions.")
record GenerationView(
        @Schema(description = "From 1, one more with each.", examples = "2")
        int id,

        @Schema(description = "Answers come from the live one.")
        Generation.State state,

        @Schema(description = "What it began with: nothing but Kafka, or the timelines of the one before.")
        Generation.Origin origin,

        @Schema(description = "Why it was begun.") String reason,
        @Schema(description = "When it was begun.") Instant startedAt,

        @Schema(description = "Timelines of children and inspections taken over so far.")
        long timelinesCopied,

        @Schema(description = "Timelines to take over in all; absent when there are none to take over.")
        Long timelinesToCopy,

        @Schema(description = "Events it has yet to apply; absent if that is not known, or it is not applying any.")
        Long lag,

        @Schema(description = "When answers began to come from it; absent before.")
        Instant liveAt,

        @Schema(description = "When answers ended to come from it; absent before.")
        Instant retiredAt,

        @Schema(description = "What is counted, and by which version of its definition.")
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
