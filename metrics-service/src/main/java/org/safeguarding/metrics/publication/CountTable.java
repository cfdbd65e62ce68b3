package org.safeguarding.metrics.publication;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.metrics.measure.Measure;

/** The table {@code publication_count}. */
final class CountTable {

    private static final String INSERT = """
            INSERT INTO publication_count (publication, measure, record, day, kind, key, version, n)
            SELECT ?, ?, * FROM unnest(?::uuid[], ?::date[], ?::text[], ?::uuid[], ?::int[], ?::smallint[])""";
    private static final String ALL = """
            SELECT record, day, kind, key, version, n FROM publication_count WHERE publication = ? AND measure = ?""";

    private CountTable() {}

    /** @param to for a stock, later marks are left out */
    static void insert(
            Connection connection, UUID publication, Measure measure, Collection<PublishedRecord> records, LocalDate to)
            throws SQLException {
        var columns = List.of(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        for (var record : records) {
            record.marks().headMap(to.plusDays(1)).forEach((day, n) -> {
                columns.get(0).add(record.id());
                columns.get(1).add(day.toString());
                columns.get(2).add(record.kind().name());
                columns.get(3).add(record.key());
                columns.get(4).add(record.version());
                columns.get(5).add(n);
            });
        }
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, publication);
            insert.setString(2, measure.id());
            var types = List.of("uuid", "date", "text", "uuid", "int4", "int2");
            for (int i = 0; i < types.size(); i++) {
                insert.setArray(
                        3 + i,
                        connection.createArrayOf(types.get(i), columns.get(i).toArray()));
            }
            insert.executeUpdate();
        }
    }

    static Map<UUID, PublishedRecord> read(Connection connection, UUID publication, Measure measure)
            throws SQLException {
        try (var select = connection.prepareStatement(ALL)) {
            select.setObject(1, publication);
            select.setString(2, measure.id());
            try (var row = select.executeQuery()) {
                var records = new HashMap<UUID, PublishedRecord>();
                while (row.next()) {
                    var id = row.getObject(1, UUID.class);
                    var record = records.get(id);
                    if (record == null) {
                        record = new PublishedRecord(
                                id,
                                RecordKind.valueOf(row.getString(3)),
                                row.getObject(4, UUID.class),
                                row.getInt(5),
                                new TreeMap<>());
                        records.put(id, record);
                    }
                    record.marks().put(row.getObject(2, LocalDate.class), row.getInt(6));
                }
                return records;
            }
        }
    }
}
