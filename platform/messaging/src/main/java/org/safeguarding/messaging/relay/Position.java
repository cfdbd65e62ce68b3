package org.safeguarding.messaging.relay;

import java.util.UUID;

/**
 * How far a partition was acknowledged.
 *
 * @param topicId Kafka's id of the topic
 * @param next offset after the last record
 * @param lastId CloudEvents id of that record; null if there is none
 */
record Position(UUID topicId, long next, UUID lastId) {

    /** True if the partition is as it was left. */
    boolean isEndOf(Extent extent) {
        return topicId.equals(extent.topicId()) && next == extent.end();
    }
}
