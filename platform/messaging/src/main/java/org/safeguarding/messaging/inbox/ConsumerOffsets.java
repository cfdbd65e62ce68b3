package org.safeguarding.messaging.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** The table {@code consumer_offset}. */
final class ConsumerOffsets {

    private static final String CREATE =
            "INSERT INTO consumer_offset (topic, partition) VALUES (?, ?) ON CONFLICT DO NOTHING";
    private static final String READ = "SELECT next_offset FROM consumer_offset WHERE topic = ? AND partition = ?";
    private static final String ADVANCE = """
            UPDATE consumer_offset
            SET next_offset = ?, newest_event_time = greatest(newest_event_time, ?), applied_at = ?
            WHERE topic = ? AND partition = ? AND next_offset = ?""";

    private ConsumerOffsets() {}

    /** The offset to go on from, for each partition; 0 for one that was never consumed. */
    static Map<TopicPartition, Long> read(Connection connection, Collection<TopicPartition> partitions)
            throws SQLException {
        try (var create = connection.prepareStatement(CREATE);
                var read = connection.prepareStatement(READ)) {
            var offsets = new HashMap<TopicPartition, Long>();
            for (var partition : partitions) {
                create.setString(1, partition.topic());
                create.setInt(2, partition.partition());
                create.addBatch();
            }
            create.executeBatch();
            for (var partition : partitions) {
                read.setString(1, partition.topic());
                read.setInt(2, partition.partition());
                try (var row = read.executeQuery()) {
                    row.next();
                    offsets.put(partition, row.getLong(1));
                }
            }
            return offsets;
        }
    }

    /**
     * Moves the offset of a partition from where this instance believes it to be.
     *
     * @throws OffsetMoved if it is elsewhere: another instance has applied these records
     */
    static void advance(
            Connection connection, TopicPartition partition, long from, long to, Instant newestEvent, Instant now)
            throws SQLException, OffsetMoved {
        try (var advance = connection.prepareStatement(ADVANCE)) {
            advance.setLong(1, to);
            advance.setTimestamp(2, newestEvent == null ? null : Timestamp.from(newestEvent));
            advance.setTimestamp(3, Timestamp.from(now));
            advance.setString(4, partition.topic());
            advance.setInt(5, partition.partition());
            advance.setLong(6, from);
            if (advance.executeUpdate() == 0) {
                throw new OffsetMoved(partition);
            }
        }
    }
}
