package org.safeguarding.messaging.inbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
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

    private static final Duration LONGEST_QUESTION = Duration.ofSeconds(1);

    private final Consumer<String, byte[]> consumer;
    private final BatchTransaction transaction;
    private final TopicAdmin kafka;
    private final Set<String> topics;
    private final Map<TopicPartition, Position> known = new HashMap<>();
    private final Set<TopicPartition> inDoubt = new HashSet<>();

    Positions(Consumer<String, byte[]> consumer, BatchTransaction transaction, TopicAdmin kafka, Set<String> topics) {
        this.consumer = consumer;
        this.transaction = transaction;
        this.kafka = kafka;
        this.topics = topics;
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

    /**
     * Goes to the database's offset for each partition in doubt, or to the first record if its topic is another one by
     * now. While the broker does not answer, topics are taken to be the same: records that are applied from the wrong
     * offset until then are applied again from the right one.
     */
    void settle() throws SQLException {
        if (inDoubt.isEmpty()) {
            return;
        }
        var ids = kafka.ids(topics);
        var positions = transaction.positions(inDoubt, ids, kafka.ends(ids.keySet()));
        positions.forEach((partition, position) -> consumer.seek(partition, position.next()));
        known.putAll(positions);
        consumer.resume(positions.keySet());
        inDoubt.clear();
    }

    /** True if these topics are certainly those that the positions are in; the others are in doubt. */
    boolean areIn(Set<String> those) {
        var ids = kafka.ids(those);
        var elsewhere = known.entrySet().stream()
                .filter(place -> those.contains(place.getKey().topic()))
                .filter(place -> !Objects.equals(
                        place.getValue().topicId(), ids.get(place.getKey().topic())))
                .map(Map.Entry::getKey)
                .toList();
        if (!ids.isEmpty()) {
            doubt(elsewhere);
        }
        return elsewhere.isEmpty();
    }

    /** Begins again, at the first record that there is, with partitions whose logs do not have the offset to continue from. */
    void beginAgain(Set<TopicPartition> partitions) throws SQLException {
        var starts = consumer.beginningOffsets(partitions, LONGEST_QUESTION);
        transaction.beginAgain(starts, known);
        doubt(partitions);
    }

    void advanced(Map<TopicPartition, Position> committed) {
        known.putAll(committed);
    }

    Map<TopicPartition, Position> known() {
        return known;
    }
}
