package org.safeguarding.messaging.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Where a consumer is in a partition.
 *
 * @param next offset of the first record that is not applied
 * @param topicId identity of the topic in which it is that; null until it is known
 * @param lastTimestamp of the record before {@code next}, in milliseconds since 1970; null if it is not known
 * @param epoch the highest that came
 * @param complete false while the partition is being published again
 */
record Position(long next, String topicId, Long lastTimestamp, long epoch, boolean complete) {

    /**
     * This position in the topic as it is now. If that is another topic, its first record is next, because the records
     * before this position were those of the old one.
     *
     * @param id of the topic as it is now; null if it is not known
     * @param end of the partition as it is now; null if it is not known
     */
    Position in(String id, Long end) {
        if (id == null || id.equals(topicId)) {
            return this;
        }
        if (topicId != null) {
            return at(0, id);
        }
        if (next == 0) {
            return new Position(next, id, lastTimestamp, epoch, complete);
        }
        if (end == null) {
            return this;
        }
        return next <= end ? new Position(next, id, lastTimestamp, epoch, complete) : at(0, id);
    }

    Position after(ConsumerRecord<?, ?> record, long nowEpoch, boolean nowComplete) {
        return new Position(record.offset() + 1, topicId, record.timestamp(), nowEpoch, nowComplete);
    }

    /** The position at the start of a log that has not been read. */
    Position at(long start, String id) {
        return new Position(start, id, null, epoch, false);
    }
}
