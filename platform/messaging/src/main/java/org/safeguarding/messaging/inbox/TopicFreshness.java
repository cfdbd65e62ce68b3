package org.safeguarding.messaging.inbox;

import java.time.Instant;

/**
 * How far a topic has been applied.
 *
 * @param newestEvent newest time of recording that has been applied; null before any has
 * @param lag records on the topic that have not been applied yet, over all instances; null while the broker does not
 *     answer
 * @param rejected records parked because they could not be applied
 * @param complete false while the topic is being published again, so that records may be missing, or may still be there
 *     that nobody holds any more
 */
public record TopicFreshness(String topic, Instant newestEvent, Long lag, long rejected, boolean complete) {}
