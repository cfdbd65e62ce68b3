package org.safeguarding.metrics.rest;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.messaging.inbox.TopicFreshness;

@Schema(name = "Freshness", description = "What the answer takes into account, at least.")
public record FreshnessView(
        @Schema(description = "One for each topic that the values are computed from.")
        List<TopicView> topics,

        @Schema(
                description =
                        "Events of these topics that could not be applied and are in no answer until they are looked at.")
        long rejectedEvents) {

    @Schema(name = "TopicFreshness", description = "How far a topic is taken into account.")
    record TopicView(
            @Schema(description = "The topic.", examples = "safeguarding.referrals")
            String topic,

            @Schema(description = "Newest time of recording applied; absent before any is.")
            Instant newestEvent,

            @Schema(description = "Events on the topic not yet applied; absent while Kafka cannot be asked.")
            Long lag) {}

    public static FreshnessView from(List<TopicFreshness> topics) {
        return new FreshnessView(
                topics.stream()
                        .map(topic -> new TopicView(topic.topic(), topic.newestEvent(), topic.lag()))
                        .toList(),
                topics.stream().mapToLong(TopicFreshness::rejected).sum());
    }
}
