package org.safeguarding.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The table {@code rejected_event}. */
final class RejectedEvents {

    private static final int LONGEST_TEXT = 2_000;
    private static final String PARK = """
            INSERT INTO rejected_event
                (topic, partition, record_offset, event_id, event_type, record_key, reason, headers, payload, parked_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
            ON CONFLICT DO NOTHING""";

    private static final ObjectMapper JSON = new ObjectMapper();

    private RejectedEvents() {}

    /** Parks a record of any content: whatever it holds, the insert must not fail for it, or the partition would stand still. */
    static void park(Connection connection, ConsumerRecord<String, byte[]> record, String reason, Instant now)
            throws SQLException {
        var headers = JSON.createObjectNode();
        record.headers().forEach(header -> headers.put(storable(header.key()), text(header.value())));
        try (var insert = connection.prepareStatement(PARK)) {
            insert.setString(1, record.topic());
            insert.setInt(2, record.partition());
            insert.setLong(3, record.offset());
            insert.setString(4, header(record, "ce_id"));
            insert.setString(5, header(record, "ce_type"));
            insert.setString(6, storable(record.key()));
            insert.setString(7, storable(reason));
            insert.setString(8, headers.toString());
            insert.setBytes(9, record.value());
            insert.setTimestamp(10, Timestamp.from(now));
            insert.executeUpdate();
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : text(header.value());
    }

    private static String text(byte[] bytes) {
        return bytes == null ? null : storable(new String(bytes, UTF_8));
    }

    /** PostgreSQL takes every character but NUL. */
    private static String storable(String text) {
        if (text == null) {
            return null;
        }
        var clean = text.replace('\0', '\uFFFD');
        return clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, LONGEST_TEXT);
    }
}
