package org.safeguarding.metrics.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.safeguarding.calendar.London;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.messaging.relay.StoredRecords;

/** The lists that services hear of, as they are now: for when Kafka has lost them. */
@ApplicationScoped
class StoredLists implements StoredRecords {

    private final DataSource database;

    StoredLists(DataSource database) {
        this.database = database;
    }

    @Override
    public List<RecordKind> kinds() {
        return Arrays.stream(ReferenceList.values()).map(ReferenceList::kind).toList();
    }

    @Override
    public long count(RecordKind kind) {
        return newest(ReferenceList.of(kind)).size();
    }

    /** There are as many as authorities, so they are read at once and a page is cut from them. */
    @Override
    public Page after(RecordKind kind, UUID after, int limit) {
        var list = ReferenceList.of(kind);
        var page = newest(list).stream()
                .filter(load -> after == null || list.id(load.authority()).compareTo(after) > 0)
                .limit(limit)
                .toList();
        var events = page.stream().map(load -> event(list, load)).toList();
        return new Page(
                events,
                page.size(),
                page.isEmpty() ? null : list.id(page.getLast().authority()));
    }

    /** The newest load of each authority, in the order of the ids of their lists. */
    private List<LoadTable.Newest> newest(ReferenceList list) {
        return reading(connection -> {
            var newest = new ArrayList<>(LoadTable.newestOfEach(connection, list.loads()));
            newest.sort(Comparator.comparing(load -> list.id(load.authority())));
            return newest;
        });
    }

    private Event event(ReferenceList list, LoadTable.Newest load) {
        var id = list.id(load.authority());
        return new Event(
                StoredRecords.eventId(id, load.version()),
                list.loaded(),
                id,
                id,
                load.loadedAt(),
                0,
                load.version(),
                load.authority(),
                load.agency(),
                null,
                reading(connection -> list.fact(connection, load.authority(), London.dayOf(load.loadedAt()))));
    }

    private <T> T reading(Reading<T> reading) {
        try (var connection = database.getConnection()) {
            return reading.of(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("Reference data cannot be read: SQL state " + e.getSQLState(), e);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(Connection connection) throws SQLException;
    }
}
