package org.safeguarding.messaging.inbox;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

/**
 * Where this instance believes each of its partitions to be in the database. A partition in doubt is paused until the
 * database says where to continue. So if the database is away during a rebalance, the instance stays a member of the
 * group: the loop keeps polling.
 */
final class Positions implements ConsumerRebalanceListener {

    private final Consumer<String, byte[]> consumer;
    private final Map<TopicPartition, Long> known = new HashMap<>();
    private final Set<TopicPartition> inDoubt = new HashSet<>();

    Positions(Consumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        // The client needs a position before the first fetch. Otherwise it would look for one in Kafka and find none.
        partitions.forEach(partition -> consumer.seek(partition, 0));
        doubt(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        partitions.forEach(known::remove);
        inDoubt.removeAll(partitions);
    }

    void doubtAll() {
        doubt(consumer.assignment());
    }

    private void doubt(Collection<TopicPartition> partitions) {
        consumer.pause(partitions);
        inDoubt.addAll(partitions);
    }

    /** Goes to the database's offset for each partition in doubt. */
    void settle(BatchTransaction transaction) throws SQLException {
        if (inDoubt.isEmpty()) {
            return;
        }
        var offsets = transaction.positions(inDoubt);
        offsets.forEach(consumer::seek);
        known.putAll(offsets);
        consumer.resume(offsets.keySet());
        inDoubt.clear();
    }

    void advanced(Map<TopicPartition, Long> committed) {
        known.putAll(committed);
    }

    Map<TopicPartition, Long> known() {
        return known;
    }
}
