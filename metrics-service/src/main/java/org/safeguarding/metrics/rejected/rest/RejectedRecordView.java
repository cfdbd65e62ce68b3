package org.safeguarding.metrics.rejected.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.messaging.inbox.RejectedEvent;

@Schema(
        name = "RejectedRecord",
        description =
                "A rejected event with everything it came with. Nothing is checked: it may hold data that no event"
                        + " should.")
record RejectedRecordView(
        @Schema(description = "Where the event is and why it was rejected.")
        RejectedEventView event,

        @Schema(description = "Key of the record; absent if it had none.")
        String key,

        @Schema(description = "Headers of the record, by name.")
        List<HeaderView> headers,

        @Schema(description = "Value of the record as UTF-8; absent if it had none.")
        String payload) {

    @Schema(name = "RejectedRecordHeader", description = "A header as received.")
    record HeaderView(
            @Schema(description = "Name.", examples = "ce_type")
            String name,

            @Schema(description = "Value as UTF-8; absent if it had none.")
            String value) {}

    static RejectedRecordView from(RejectedEvent event) {
        return new RejectedRecordView(
                RejectedEventView.from(event),
                event.key(),
                event.headers().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(header -> new HeaderView(header.getKey(), header.getValue()))
                        .toList(),
                event.payload() == null ? null : new String(event.payload(), UTF_8));
    }
}
