package org.safeguarding.messaging.inbox;

import java.time.Instant;
import java.util.Map;

/**
 * A record that could not be applied, as it arrived. Any of its texts may hold anything: nobody has checked them.
 *
 * @param eventId header {@code ce_id}, null if there was none
 * @param eventType header {@code ce_type}, null if there was none
 * @param key null if there was none
 * @param reason why it could not be applied, at the last attempt
 * @param headers in no order; if a name occurs more than once, the last one
 * @param payload null if there was none, and in a list
 */
public record RejectedEvent(
        Address address,
        String eventId,
        String eventType,
        String key,
        String reason,
        Map<String, String> headers,
        byte[] payload,
        Instant parkedAt) {

    /** Where the record is on Kafka. */
    public record Address(String topic, int partition, long offset) {}
}
