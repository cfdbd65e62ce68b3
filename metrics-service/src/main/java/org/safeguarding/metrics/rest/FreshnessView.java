package org.safeguarding.metrics.rest;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.messaging.inbox.TopicFreshness;

@Schema(name = "Freshness", description = "What the answer includes, at least.")
public record FreshnessView(
        @Schema(description = "One for each topic that the values come from.")
        List<TopicView> topics,

        @Schema(
                description =
                        "Events of these topics that could not be applied. They are missing from all answers until"
                                + " they are resolved.")
        long rejectedEvents) {

    @Schema(name = "TopicFreshness", description = "How much of a topic the answer includes.")
    record TopicView(
            @Schema(description = "The topic.", examples = "safeguarding.referrals")
            String topic,

            @Schema(description = "Time of recording of the newest event applied; absent until one is applied.")
            Instant newestEvent,

            @Schema(description = "Events on the topic that are not yet applied; absent while Kafka cannot be reached.")
            Long lag) {}

    public static FreshnessView from(List<TopicFreshness> topics) {
        return new FreshnessView(
                topics.stream()
                        .map(topic -> new TopicView(topic.topic(), topic.newestEvent(), topic.lag()))
                        .toList(),
                topics.stream().mapToLong(TopicFreshness::rejected).sum());
    }
}
