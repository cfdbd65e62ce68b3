package org.safeguarding.messaging.inbox;

import java.util.Collection;
import org.apache.kafka.common.TopicPartition;

/** Another instance has applied records of partitions that this instance believed to be its own. */
final class OffsetMoved extends Exception {

    private static final long serialVersionUID = 1L;

    OffsetMoved(Collection<TopicPartition> partitions) {
        super(partitions.toString());
    }
}
