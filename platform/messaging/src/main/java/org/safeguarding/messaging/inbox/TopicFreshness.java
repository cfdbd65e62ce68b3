package org.safeguarding.messaging.inbox;

import java.time.Instant;

/**
 * How far a topic has been applied.
 *
 * @param newestEvent newest time of recording that has been applied; null before any has
 * @param lag records on the topic that have not been applied yet, over all instances; null while the broker does not
 *     answer
 * @param rejected records parked because they could not be applied
 */
public record TopicFreshness(String topic, Instant newestEvent, Long lag, long rejected) {}
