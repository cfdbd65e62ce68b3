package org.safeguarding.records.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.fact.Fact;
import org.safeguarding.messaging.CloudEvents;
import org.safeguarding.messaging.UnreadableEvent;

/** The table {@code reference_list}. */
final class ReferenceTable {

    private static final String UPSERT = """
            insert into reference_list (kind, authority, epoch, version, fact) values (?, ?, ?, ?, ?::jsonb)
            on conflict (kind, authority) do update
            set epoch = excluded.epoch, version = excluded.version, fact = excluded.fact
            where (reference_list.epoch, reference_list.version) < (excluded.epoch, excluded.version)""";
    private static final String DELETE = "delete from reference_list where epoch < ?";
    private static final String STAMPS = "select kind, authority, epoch, version from reference_list";
    private static final String ALL = "select kind, authority, fact from reference_list";

    /** A list that is in the table. */
    record Stamp(String kind, String authority, long epoch, int version) {}

    /** What an authority loaded. */
    record Loaded(String authority, Fact fact) {}

    private final CloudEvents events;

    ReferenceTable(CloudEvents events) {
        this.events = events;
    }

    /** Keeps the lists of these events, unless it has newer ones. */
    void put(Connection connection, Collection<Event> lists) throws SQLException {
        try (var upsert = connection.prepareStatement(UPSERT)) {
            for (Event list : lists) {
                upsert.setString(1, list.type().kind().slug());
                upsert.setString(2, list.authority());
                upsert.setLong(3, list.epoch());
                upsert.setInt(4, list.recordVersion());
                upsert.setString(5, new String(events.data(list.data()), UTF_8));
                upsert.executeUpdate();
            }
        }
    }

    void deleteBefore(Connection connection, long epoch) throws SQLException {
        try (var delete = connection.prepareStatement(DELETE)) {
            delete.setLong(1, epoch);
            delete.executeUpdate();
        }
    }

    Set<Stamp> stamps(Connection connection) throws SQLException {
        try (var read = connection.prepareStatement(STAMPS);
                var row = read.executeQuery()) {
            Set<Stamp> stamps = new HashSet<>();
            while (row.next()) {
                stamps.add(new Stamp(row.getString(1), row.getString(2), row.getLong(3), row.getInt(4)));
            }
            return stamps;
        }
    }

    List<Loaded> all(Connection connection) throws SQLException {
        try (var read = connection.prepareStatement(ALL);
                var row = read.executeQuery()) {
            List<Loaded> all = new ArrayList<>();
            while (row.next()) {
                byte[] fact = row.getString(3).getBytes(UTF_8);
                all.add(new Loaded(row.getString(2), events.fact(RecordKind.of(row.getString(1)), fact)));
            }
            return all;
        } catch (UnreadableEvent e) {
            throw new IllegalStateException("A list that this service wrote cannot be read", e);
        }
    }
}
