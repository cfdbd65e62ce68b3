package org.safeguarding.messaging.inbox;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** How a batch moves one partition, record by record. */
final class Move {

    private final TopicPartition partition;
    private final Position from;
    private Position to;
    private Instant newest;

    Move(TopicPartition partition, Position from) {
        this.partition = partition;
        this.from = from;
        this.to = from;
    }

    TopicPartition partition() {
        return partition;
    }

    /** Where this instance believes the partition to be in the database. */
    Position from() {
        return from;
    }

    Position to() {
        return to;
    }

    /** Newest time of recording among the events; null if there is none. */
    Instant newest() {
        return newest;
    }

    boolean isOf(ConsumerRecord<?, ?> record) {
        return partition.partition() == record.partition() && partition.topic().equals(record.topic());
    }

    /**
     * Moves past a record.
     *
     * @return false if its epoch is lower than that of the partition: it must have no effect, because everything that
     *     still exists comes again in the higher one
     */
    boolean past(Received received) {
        var record = received.record();
        long epoch = received.epochOr(to.epoch());
        if (epoch < to.epoch()) {
            to = to.after(record, to.epoch(), to.complete());
            return false;
        }
        if (received.marker() != null) {
            to = to.after(record, epoch, true);
        } else if (received.event() != null) {
            to = to.after(record, epoch, to.complete() && epoch == to.epoch());
            newest = later(newest, received.event().time());
        } else {
            to = to.after(record, to.epoch(), to.complete());
        }
        return true;
    }

    /** True if the partition becomes complete, or complete at a higher epoch, with this batch. */
    boolean completes() {
        return to.complete() && !(from.complete() && from.epoch() == to.epoch());
    }

    private static Instant later(Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}
