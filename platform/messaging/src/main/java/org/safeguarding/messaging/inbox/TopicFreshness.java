package org.safeguarding.messaging.inbox;

import java.time.Instant;

/**
 * How far a topic is applied.
 *
 * @param newestEvent newest time of recording applied, null before any is
 * @param lag records on the topic that are not yet applied, all instances together; null while the broker cannot be asked
 * @param rejected records parked because they could not be applied
 */
public record TopicFreshness(String topic, Instant newestEvent, Long lag, long rejected) {}
