package org.safeguarding.metrics.rest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.messaging.inbox.TopicFreshness;
import org.safeguarding.metrics.value.Disclosure;

@Schema(name = "Freshness", description = "What the answer includes, at least.")
public record FreshnessView(
        @Schema(description = "One for each topic that the values come from.")
        List<TopicView> topics,

        @Schema(
                description =
                        "Events of these topics that could not be applied. They are missing from all answers until"
                                + " they are resolved.")
        long rejectedEvents,

        @Schema(description = COMPLETE) boolean complete) {

    /** Said of one topic, and of all that an answer comes from. */
    public static final String COMPLETE = "False while records are being published again, because Kafka or a database"
            + " has lost some: figures may be incomplete until it is true.";

    @Schema(name = "TopicFreshness", description = "How much of a topic the answer includes.")
    record TopicView(
            @Schema(description = "The topic.", examples = "safeguarding.referrals")
            String topic,

            @Schema(
                    description = "Time of recording of the newest event applied; absent until one is applied. Callers"
                            + " who do not see small counts get the hour: the exact time would show single events.")
            Instant newestEvent,

            @Schema(description = "Events on the topic that are not yet applied; absent while Kafka cannot be reached.")
            Long lag,

            @Schema(description = COMPLETE) boolean complete) {}

    /** @param disclosure how much the caller may see */
    public static FreshnessView from(List<TopicFreshness> topics, Disclosure disclosure) {
        return new FreshnessView(
                topics.stream()
                        .map(topic -> new TopicView(
                                topic.topic(),
                                newestEvent(topic.newestEvent(), disclosure),
                                topic.lag(),
                                topic.complete()))
                        .toList(),
                topics.stream().mapToLong(TopicFreshness::rejected).sum(),
                topics.stream().allMatch(TopicFreshness::complete));
    }

    private static Instant newestEvent(Instant exact, Disclosure disclosure) {
        return exact == null || disclosure == Disclosure.FULL ? exact : exact.truncatedTo(ChronoUnit.HOURS);
    }
}
