package org.safeguarding.messaging.relay;

import java.util.UUID;

/**
 * What the broker has of a partition.
 *
 * @param topicId Kafka's id of the topic: one that was made again has another
 * @param start offset of the first record
 * @param end offset of the next record
 */
record Extent(UUID topicId, long start, long end) {}
