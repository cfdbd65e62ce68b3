package org.safeguarding.messaging.relay;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;

/** The contacts of a test, as its journal says they are; the newest version of each. */
class JournalRecords implements StoredRecords {

    private static final String NEWEST = """
            SELECT record_id, max(version), (array_agg(id ORDER BY version DESC))[1],
                   (array_agg(event_type ORDER BY version DESC))[1], min(agency)
            FROM journal WHERE ?::uuid IS NULL OR record_id > ?::uuid
            GROUP BY record_id ORDER BY record_id LIMIT ?""";

    private final JournalDatabase database;

    JournalRecords(JournalDatabase database) {
        this.database = database;
    }

    /** No records of kind contact. */
    static StoredRecords none() {
        return new StoredRecords() {
            @Override
            public List<RecordKind> kinds() {
                return List.of(RecordKind.CONTACT);
            }

            @Override
            public long count(RecordKind kind) {
                return 0;
            }

            @Override
            public Page after(RecordKind kind, UUID after, int limit) {
                return new Page(List.of(), 0, null);
            }
        };
    }

    @Override
    public List<RecordKind> kinds() {
        return List.of(RecordKind.CONTACT);
    }

    @Override
    public long count(RecordKind kind) {
        return database.number("SELECT count(DISTINCT record_id) FROM journal");
    }

    @Override
    public Page after(RecordKind kind, UUID after, int limit) {
        var events = new ArrayList<Event>();
        try (var connection = database.connect();
                var query = connection.prepareStatement(NEWEST)) {
            query.setObject(1, after);
            query.setObject(2, after);
            query.setInt(3, limit);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var record = row.getObject(1, UUID.class);
                    int version = row.getInt(2);
                    var id = row.getString(4) == null
                            ? StoredRecords.eventId(record, version)
                            : row.getObject(3, UUID.class);
                    events.add(new Events(row.getString(5)).contact(id, EventType.CONTACT_RECEIVED, record, version));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Page(
                events,
                events.size(),
                events.isEmpty() ? null : events.getLast().subject());
    }
}
