package org.safeguarding.metrics.cellaudit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.safeguarding.metrics.cells.CellAudit;

/** The table {@code cell_audit}. */
final class CellAuditTable {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final String ADD = """
            INSERT INTO cell_audit (id, authority, generation, audited_at, audited_by, differences)
            VALUES (uuidv7(), ?, ?, ?, ?, ?::jsonb)
            RETURNING id""";
    private static final String PAGE = """
            SELECT id, generation, audited_at, audited_by, differences FROM cell_audit
            WHERE authority = ? AND id < ? ORDER BY id DESC LIMIT ?""";
    private static final String LONGEST = """
            SELECT authority
            FROM (SELECT DISTINCT authority FROM series
                  WHERE generation = (SELECT id FROM generation WHERE state = 'LIVE')) AS counted
                LEFT JOIN (SELECT authority, max(audited_at) AS at FROM cell_audit GROUP BY authority) AS audited
                    USING (authority)
            WHERE at IS NULL OR at < ?
            ORDER BY at NULLS FIRST
            LIMIT 1""";
    private static final UUID LAST = new UUID(-1, -1);

    private CellAuditTable() {}

    /** @return its id: UUID version 7, so ids sort by time */
    static UUID add(
            Connection connection,
            String authority,
            int generation,
            Instant at,
            String by,
            List<CellAudit.Difference> differences)
            throws SQLException {
        try (var insert = connection.prepareStatement(ADD)) {
            insert.setString(1, authority);
            insert.setInt(2, generation);
            insert.setObject(3, at.atOffset(ZoneOffset.UTC));
            insert.setString(4, by);
            insert.setString(5, JSON.writeValueAsString(differences));
            try (var row = insert.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param before null for the newest */
    static List<CellAuditRun> page(Connection connection, String authority, UUID before, int limit)
            throws SQLException {
        try (var select = connection.prepareStatement(PAGE)) {
            select.setString(1, authority);
            select.setObject(2, before == null ? LAST : before);
            select.setInt(3, limit);
            try (var row = select.executeQuery()) {
                var runs = new ArrayList<CellAuditRun>();
                while (row.next()) {
                    runs.add(new CellAuditRun(
                            row.getObject(1, UUID.class),
                            authority,
                            row.getInt(2),
                            row.getObject(3, OffsetDateTime.class).toInstant(),
                            row.getString(4),
                            JSON.readValue(row.getString(5), new TypeReference<List<CellAudit.Difference>>() {})));
                }
                return runs;
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The authority that has gone longest without an audit; empty if all were audited after a given time. */
    static Optional<String> longestUnaudited(Connection connection, Instant since) throws SQLException {
        try (var select = connection.prepareStatement(LONGEST)) {
            select.setObject(1, since.atOffset(ZoneOffset.UTC));
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }
}
