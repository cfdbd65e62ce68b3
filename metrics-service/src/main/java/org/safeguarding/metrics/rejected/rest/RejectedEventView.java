package org.safeguarding.metrics.rejected.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.messaging.inbox.RejectedEvent;
import org.safeguarding.metrics.rejected.Rejections;

@Schema(name = "RejectedEvent", description = "An event that could not be applied and is missing from all answers.")
record RejectedEventView(
        @Schema(description = "Its id in the audit.") UUID id,

        @Schema(description = "Topic.", examples = "safeguarding.referrals")
        String topic,

        @Schema(description = "Partition of the topic.") int partition,
        @Schema(description = "Offset of the record.") long offset,

        @Schema(description = "Id of the event as received; absent if it had none.")
        String eventId,

        @Schema(
                description = "Type of the event as received; absent if it had none.",
                examples = "referrals.contact.received.v1")
        String eventType,

        @Schema(description = "Why it could not be applied at the last attempt.")
        String reason,

        @Schema(description = "When it was first rejected.") Instant parkedAt) {

    static RejectedEventView from(RejectedEvent event) {
        var address = event.address();
        return new RejectedEventView(
                Rejections.id(address),
                address.topic(),
                address.partition(),
                address.offset(),
                event.eventId(),
                event.eventType(),
                event.reason(),
                event.parkedAt());
    }
}
