package org.safeguarding.messaging.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safeguarding.messaging.inbox.RejectedEvent.Address;

/** Reads the table {@code rejected_event}, for people who look at rejected events. */
public final class RejectedEventReader {

    private static final String COLUMNS = """
            SELECT topic, partition, record_offset, event_id, event_type, record_key, reason, headers, parked_at""";

    /** A record that names no authority belongs to every authority: nobody would see it otherwise. */
    private static final String OF_AUTHORITY = " AND coalesce(nullif(trim(headers ->> 'ce_authority'), ''), ?) = ?";

    private static final String PAGE =
            COLUMNS + """
            , NULL AS payload
            FROM rejected_event
            WHERE consumer = ? AND (topic, partition, record_offset) > (?, ?, ?) AND (?::text IS NULL OR topic = ?)""" + OF_AUTHORITY + " ORDER BY topic, partition, record_offset LIMIT ?";
    private static final String ONE = COLUMNS + """
            , payload
            FROM rejected_event
            WHERE consumer = ? AND topic = ? AND partition = ? AND record_offset = ?""" + OF_AUTHORITY;
    private static final String FOR_UPDATE = " FOR UPDATE";

    private static final Address BEFORE_ALL = new Address("", 0, -1);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private RejectedEventReader() {}

    /**
     * The rejected events of one consumer in the order of their addresses, without payload.
     *
     * @param authority only events that name it, or none
     * @param topic null for events of every topic
     * @param after the last of the previous page, null for the first page
     */
    public static List<RejectedEvent> page(
            Connection connection, String consumer, String authority, String topic, Address after, int limit)
            throws SQLException {
        try (var read = connection.prepareStatement(PAGE)) {
            RejectedEvents.setAddress(read, 1, consumer, after == null ? BEFORE_ALL : after);
            read.setString(5, topic);
            read.setString(6, topic);
            read.setString(7, authority);
            read.setString(8, authority);
            read.setInt(9, limit);
            try (var row = read.executeQuery()) {
                var page = new ArrayList<RejectedEvent>();
                while (row.next()) {
                    page.add(event(row));
                }
                return page;
            }
        }
    }

    /** The record with its payload, if there is one and it names this authority or none. */
    public static Optional<RejectedEvent> find(
            Connection connection, String consumer, String authority, Address address) throws SQLException {
        return find(connection, ONE, consumer, authority, address);
    }

    /** As {@link #find}, and locks the record: nobody else replays or removes it until the end of the transaction. */
    public static Optional<RejectedEvent> lock(
            Connection connection, String consumer, String authority, Address address) throws SQLException {
        return find(connection, ONE + FOR_UPDATE, consumer, authority, address);
    }

    private static Optional<RejectedEvent> find(
            Connection connection, String sql, String consumer, String authority, Address address) throws SQLException {
        try (var read = connection.prepareStatement(sql)) {
            RejectedEvents.setAddress(read, 1, consumer, address);
            read.setString(5, authority);
            read.setString(6, authority);
            try (var row = read.executeQuery()) {
                return row.next() ? Optional.of(event(row)) : Optional.empty();
            }
        }
    }

    private static RejectedEvent event(ResultSet row) throws SQLException {
        return new RejectedEvent(
                new Address(row.getString("topic"), row.getInt("partition"), row.getLong("record_offset")),
                row.getString("event_id"),
                row.getString("event_type"),
                row.getString("record_key"),
                row.getString("reason"),
                headers(row.getString("headers")),
                row.getBytes("payload"),
                row.getTimestamp("parked_at").toInstant());
    }

    private static Map<String, String> headers(String json) {
        try {
            return JSON.readValue(json, HEADERS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
