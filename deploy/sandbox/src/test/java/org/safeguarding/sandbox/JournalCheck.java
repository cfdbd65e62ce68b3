package org.safeguarding.sandbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.safeguarding.servers.Database;

/** Compares, by SQL, the records of a service with its journal. */
final class JournalCheck {

    private static final String RECORD_TABLES = """
            select table_name from information_schema.columns
            where table_schema = 'public' and table_name <> 'journal'
                and column_name in ('id', 'version', 'recorded_at')
            group by table_name having count(*) = 3 order by table_name""";

    /** The index on (record_id, version) is unique: as many versions as the last one says, from 1, have no gap. */
    private static final String DIFFERENCES = """
            with record as (%s), history as (
                select record_id, min(version) as first, max(version) as last, count(*) as versions
                from journal where version is not null group by record_id)
            select format('%%s %%s is at version %%s, and its journal has %%s rows, of versions %%s to %%s',
                coalesce(kind, 'record'), coalesce(id, record_id), coalesce(version::text, 'none'),
                coalesce(versions, 0), first, last)
            from record full join history on id = record_id
            where (version, version, 1) is distinct from (last, versions, first)
            limit 20""";

    private static final String MISSING = """
            select key from unnest(?::text[]) as k (key)
            where not exists (select from journal where request_key = key)""";

    private JournalCheck() {}

    /**
     * Records without the journal rows of all their versions, and journal rows without their record: twenty at most.
     */
    static List<String> differences(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            String records = strings(statement.executeQuery(RECORD_TABLES)).stream()
                    .map("select '%1$s' as kind, id, version from %1$s"::formatted)
                    .collect(Collectors.joining(" union all "));
            return strings(statement.executeQuery(DIFFERENCES.formatted(records)));
        }
    }

    /** Those of these keys that the journal does not have. */
    static List<String> missing(Database database, Collection<String> keys) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(MISSING)) {
            statement.setArray(1, connection.createArrayOf("text", keys.toArray()));
            return strings(statement.executeQuery());
        }
    }

    private static List<String> strings(ResultSet rows) throws SQLException {
        List<String> strings = new ArrayList<>();
        while (rows.next()) {
            strings.add(rows.getString(1));
        }
        return strings;
    }
}
