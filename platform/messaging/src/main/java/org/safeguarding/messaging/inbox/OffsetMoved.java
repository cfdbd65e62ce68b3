package org.safeguarding.messaging.inbox;

import org.apache.kafka.common.TopicPartition;

/** Another instance has applied records of a partition that this one took for its own. */
final class OffsetMoved extends Exception {

    private static final long serialVersionUID = 1L;

    OffsetMoved(TopicPartition partition) {
        super(partition.toString());
    }
}
