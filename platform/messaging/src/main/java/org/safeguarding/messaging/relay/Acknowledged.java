package org.safeguarding.messaging.relay;

import java.util.UUID;
import org.apache.kafka.common.TopicPartition;

/**
 * A record that the broker has taken.
 *
 * @param offset -1 if the broker did not say: it had the record from an earlier attempt
 * @param id CloudEvents id of the record
 */
record Acknowledged(TopicPartition partition, long offset, UUID id) {}
