package org.safeguarding.metrics.cells;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.safeguarding.metrics.measure.Cell;
import org.safeguarding.metrics.measure.CellCounts;

/** Checks that the cells are the fold of all timelines, which is what makes an answer right after millions of small steps. */
@ApplicationScoped
public class CellAudit {

    private final DataSource database;

    CellAudit(DataSource database) {
        this.database = database;
    }

    /** Stored minus computed, for each cell where they differ: empty if all is well. Reads every timeline of one snapshot. */
    public Map<Cell, Long> differences() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                var differences = new CellCounts();
                TimelineTable.forEach(connection, differences::subtract);
                differences.add(CellTable.all(connection));
                return differences.byCell();
            } finally {
                connection.rollback();
            }
        }
    }
}
