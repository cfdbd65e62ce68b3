package org.safeguarding.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.safeguarding.messaging.inbox.RejectedEvent.Address;

/** Writes the table {@code rejected_event}, and counts what is in it. */
public final class RejectedEvents {

    private static final int LONGEST_TEXT = 2_000;
    private static final String PARK = """
            INSERT INTO rejected_event
                (consumer, topic, partition, record_offset, event_id, event_type, record_key, reason, headers, payload,
                 parked_at, epoch)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            ON CONFLICT DO NOTHING""";
    private static final String TOUCHING = """
            SELECT t.topic, (SELECT count(*) FROM rejected_event r WHERE r.consumer = ? AND r.topic = t.topic)
            FROM unnest(?::text[]) AS t (topic)""";
    private static final String FAILED_AGAIN = """
            UPDATE rejected_event SET reason = ?
            WHERE consumer = ? AND topic = ? AND partition = ? AND record_offset = ?""";
    private static final String REMOVE = """
            DELETE FROM rejected_event WHERE consumer = ? AND topic = ? AND partition = ? AND record_offset = ?""";

    private static final String FORGET = """
            DELETE FROM rejected_event r USING unnest(?::text[], ?::integer[]) AS p (topic, partition)
            WHERE r.consumer = ? AND r.topic = p.topic AND r.partition = p.partition""";
    private static final String FORGET_BELOW =
            "DELETE FROM rejected_event WHERE consumer = ? AND topic = ? AND epoch < ?";

    private static final ObjectMapper JSON = new ObjectMapper();

    private RejectedEvents() {}

    /** How many records of each of these topics are missing from this consumer's answers. */
    public static Map<String, Long> touching(Connection connection, String consumer, Collection<String> topics)
            throws SQLException {
        try (var count = connection.prepareStatement(TOUCHING)) {
            count.setString(1, consumer);
            count.setArray(2, connection.createArrayOf("text", topics.toArray()));
            try (var row = count.executeQuery()) {
                var counts = new TreeMap<String, Long>();
                while (row.next()) {
                    counts.put(row.getString(1), row.getLong(2));
                }
                return counts;
            }
        }
    }

    /** The record was tried again and failed: it stays, with the new reason. */
    public static void failedAgain(Connection connection, String consumer, Address address, String reason)
            throws SQLException {
        try (var update = connection.prepareStatement(FAILED_AGAIN)) {
            update.setString(1, storable(reason));
            setAddress(update, 2, consumer, address);
            update.executeUpdate();
        }
    }

    /** The record has been applied or discarded. False if it was not there, or somebody else has just removed it. */
    public static boolean remove(Connection connection, String consumer, Address address) throws SQLException {
        try (var delete = connection.prepareStatement(REMOVE)) {
            setAddress(delete, 1, consumer, address);
            return delete.executeUpdate() == 1;
        }
    }

    /** The log that held the rejected records of these partitions is gone. */
    static void forget(Connection connection, String consumer, Collection<TopicPartition> partitions)
            throws SQLException {
        try (var delete = connection.prepareStatement(FORGET)) {
            var topics = partitions.stream().map(TopicPartition::topic).toArray();
            var numbers = partitions.stream().map(TopicPartition::partition).toArray();
            delete.setArray(1, connection.createArrayOf("text", topics));
            delete.setArray(2, connection.createArrayOf("integer", numbers));
            delete.setString(3, consumer);
            delete.executeUpdate();
        }
    }

    /** What was rejected in a lower epoch has come again in this one, if it still exists. */
    static void forgetBelow(Connection connection, String consumer, String topic, long epoch) throws SQLException {
        try (var delete = connection.prepareStatement(FORGET_BELOW)) {
            delete.setString(1, consumer);
            delete.setString(2, topic);
            delete.setLong(3, epoch);
            delete.executeUpdate();
        }
    }

    /**
     * Parks records of any content: the insert must not fail, whatever they hold, or the partition would stop.
     *
     * @param records with the epoch of each
     */
    static void park(Connection connection, String consumer, Map<Received, Long> records, Instant now)
            throws SQLException {
        try (var insert = connection.prepareStatement(PARK)) {
            for (var parked : records.entrySet()) {
                var record = parked.getKey().record();
                setAddress(insert, 1, consumer, new Address(record.topic(), record.partition(), record.offset()));
                insert.setString(5, header(record, "ce_id"));
                insert.setString(6, header(record, "ce_type"));
                insert.setString(7, storable(record.key()));
                insert.setString(8, storable(parked.getKey().unreadable()));
                insert.setString(9, headers(record));
                insert.setBytes(10, record.value());
                insert.setTimestamp(11, Timestamp.from(now));
                insert.setLong(12, parked.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static void setAddress(PreparedStatement statement, int first, String consumer, Address address)
            throws SQLException {
        statement.setString(first, consumer);
        statement.setString(first + 1, address.topic());
        statement.setInt(first + 2, address.partition());
        statement.setLong(first + 3, address.offset());
    }

    private static String headers(ConsumerRecord<String, byte[]> record) {
        var headers = JSON.createObjectNode();
        record.headers().forEach(header -> headers.put(storable(header.key()), text(header.value())));
        return headers.toString();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : text(header.value());
    }

    private static String text(byte[] bytes) {
        return bytes == null ? null : storable(new String(bytes, UTF_8));
    }

    /** PostgreSQL accepts every character except NUL. */
    private static String storable(String text) {
        if (text == null) {
            return null;
        }
        var clean = text.replace('\0', '\uFFFD');
        return clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, LONGEST_TEXT);
    }
}
