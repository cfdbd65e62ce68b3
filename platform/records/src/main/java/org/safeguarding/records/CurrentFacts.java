package org.safeguarding.records;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.journal.EventTime;
import org.safeguarding.messaging.relay.StoredRecords;

/**
 * The records of this service as they are published now: the fact that today's code makes from each, in the envelope of
 * the change that made its version.
 */
@ApplicationScoped
class CurrentFacts implements StoredRecords {

    private static final String MADE_BY = """
            SELECT j.record_id, j.id, j.event_type, %s, j.agency, j.traceparent
            FROM unnest(?::uuid[], ?::integer[]) AS r (id, version)
            JOIN journal j ON j.record_id = r.id AND j.version = r.version""".formatted(EventTime.OF_ROW);

    private final List<RecordRepository<?>> repositories;
    private final EntityManager entityManager;
    private final DataSource database;

    /** What the journal says of the change that made a version. {@code type} is null if nobody heard of it. */
    private record Change(UUID id, EventType type, Instant at, String agency, String traceparent) {}

    CurrentFacts(@All List<RecordRepository<?>> repositories, EntityManager entityManager, DataSource database) {
        this.repositories = repositories;
        this.entityManager = entityManager;
        this.database = database;
    }

    /** Children before the records about them, as in the order of the kinds. */
    @Override
    public List<RecordKind> kinds() {
        return repositories.stream().map(RecordRepository::kind).sorted().toList();
    }

    @Override
    public long count(RecordKind kind) {
        String query = "select count(*) from " + type(kind).getName();
        return QuarkusTransaction.requiringNew()
                .call(() -> entityManager.createQuery(query, Long.class).getSingleResult());
    }

    /** Its transaction has a persistence context of its own, so no more than one page is in memory. */
    @Override
    public Page after(RecordKind kind, UUID after, int limit) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<? extends RecordEntity> records = read(type(kind), after, limit);
            List<? extends RecordEntity> published =
                    records.stream().filter(RecordEntity::isPublished).toList();
            Map<UUID, Change> changes = changes(published);
            List<Event> events = published.stream()
                    .map(record -> event(record, changes.get(record.id())))
                    .toList();
            return new Page(
                    events,
                    records.size(),
                    records.isEmpty() ? null : records.getLast().id());
        });
    }

    private <T extends RecordEntity> List<T> read(Class<T> type, UUID after, int limit) {
        String where = after == null ? "" : " where id > :after";
        SelectionQuery<T> query = entityManager
                .unwrap(Session.class)
                .createSelectionQuery("from " + type.getName() + where + " order by id", type)
                .setMaxResults(limit)
                .setReadOnly(true);
        return (after == null ? query : query.setParameter("after", after)).getResultList();
    }

    /** By record. A record that is older than the journal may not be in it. */
    private Map<UUID, Change> changes(List<? extends RecordEntity> records) throws SQLException {
        Map<UUID, Change> changes = new HashMap<>();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(MADE_BY)) {
            query.setArray(1, array(connection, "uuid", records.stream().map(RecordEntity::id)));
            query.setArray(2, array(connection, "integer", records.stream().map(RecordEntity::version)));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    changes.put(row.getObject(1, UUID.class), change(row));
                }
            }
        }
        return changes;
    }

    private static Array array(Connection connection, String type, Stream<?> items) throws SQLException {
        return connection.createArrayOf(type, items.toArray());
    }

    private static Change change(ResultSet row) throws SQLException {
        String type = row.getString(3);
        return new Change(
                row.getObject(2, UUID.class),
                type == null ? null : EventType.of(type).orElse(null),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getString(5),
                row.getString(6));
    }

    private static Event event(RecordEntity record, Change change) {
        boolean heard = change != null && change.type() != null;
        return new Event(
                heard ? change.id() : StoredRecords.eventId(record.id(), record.version()),
                heard ? change.type() : record.kind().corrected(),
                record.id(),
                record.partitionKey(),
                change == null ? record.recordedAt() : change.at(),
                0,
                record.version(),
                record.authority(),
                change == null ? record.agency() : change.agency(),
                change == null ? null : change.traceparent(),
                record.fact());
    }

    private Class<? extends RecordEntity> type(RecordKind kind) {
        return repositories.stream()
                .filter(repository -> repository.kind() == kind)
                .map(RecordRepository::type)
                .findFirst()
                .orElseThrow();
    }
}
