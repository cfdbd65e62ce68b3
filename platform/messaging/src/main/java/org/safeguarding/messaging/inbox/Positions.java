package org.safeguarding.messaging.inbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Where this instance believes each of its partitions to be in the database. A partition in doubt is paused until the
 * database says where to continue. So if the database is away during a rebalance, the instance stays a member of the
 * group: the loop keeps polling.
 */
final class Positions implements ConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(Positions.class);
    private static final Duration LONGEST_QUESTION = Duration.ofSeconds(1);

    private final Consumer<String, byte[]> consumer;
    private final BatchTransaction transaction;
    private final TopicAdmin kafka;
    private final Set<String> topics;
    private final Map<TopicPartition, Position> known = new HashMap<>();
    private final Set<TopicPartition> inDoubt = new HashSet<>();
    private final Set<TopicPartition> unproved = new HashSet<>();
    private long rebalances;

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
        rebalances++;
        doubt(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        partitions.forEach(known::remove);
        rebalances++;
        inDoubt.removeAll(partitions);
        unproved.removeAll(partitions);
    }

    /** How often partitions have been given to this instance or taken from it. */
    long rebalances() {
        return rebalances;
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
        positions.forEach(this::seek);
        known.putAll(positions);
        consumer.resume(positions.keySet());
        inDoubt.clear();
    }

    /** The last record that was applied is fetched again where it is known, so that {@link #proved} can look at it. */
    private void seek(TopicPartition partition, Position position) {
        if (position.lastTimestamp() == null) {
            consumer.seek(partition, position.next());
            unproved.remove(partition);
        } else {
            consumer.seek(partition, position.next() - 1);
            unproved.add(partition);
        }
    }

    /**
     * The records that follow those applied. A log that was put back to an earlier state and has grown since has another
     * record where the last one applied was. Its partition begins again.
     */
    List<ConsumerRecord<String, byte[]>> proved(ConsumerRecords<String, byte[]> fetched) throws SQLException {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>(fetched.count());
        var putBack = new HashSet<TopicPartition>();
        for (var partition : fetched.partitions()) {
            var come = fetched.records(partition);
            var first = come.getFirst();
            var position = known.get(partition);
            boolean again = unproved.remove(partition) && first.offset() < position.next();
            if (again && first.timestamp() != position.lastTimestamp()) {
                putBack.add(partition);
            } else {
                records.addAll(again ? come.subList(1, come.size()) : come);
            }
        }
        if (!putBack.isEmpty()) {
            beginAgain(putBack);
        }
        return records;
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

    /** Begins again, at the first record that there is, with partitions whose logs do not have what was applied. */
    void beginAgain(Set<TopicPartition> partitions) throws SQLException {
        LOG.warnf("Kafka has lost records of %s that were applied: beginning again", partitions);
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
