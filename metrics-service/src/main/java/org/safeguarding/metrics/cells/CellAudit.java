package org.safeguarding.metrics.cells;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.safeguarding.messaging.ConnectionTransaction;
import org.safeguarding.metrics.measure.Definitions;

/**
 * Checks that the cells of a generation match its timelines. This is what keeps answers right after millions of small
 * steps. It checks one authority at a time, as of one moment, while events go on being applied.
 */
public final class CellAudit {

    /**
     * Cells that do not match the timelines.
     *
     * @param table cell or opening
     * @param from the month, or the reporting year that an opening begins
     * @param difference stored minus computed, summed over all cells that differ; can be zero if differences on the
     *     page cancel out
     * @param cells how many differ
     */
    public record Difference(String table, String measure, LocalDate from, long difference, int cells) {}

    private final DataSource database;
    private final Definitions definitions;
    private final TimelineTable timelines;
    private final CellTable cells;

    public CellAudit(DataSource database, int generation, Definitions definitions) {
        this.database = database;
        this.definitions = definitions;
        this.timelines = new TimelineTable(generation);
        this.cells = new CellTable(generation, definitions);
    }

    /** Empty if all cells match. */
    public List<Difference> differences(String authority) throws SQLException {
        try (var connection = database.getConnection()) {
            return ConnectionTransaction.run(connection, begun -> ofOneMoment(begun, authority));
        }
    }

    private List<Difference> ofOneMoment(Connection connection, String authority) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        }
        return differences(connection, authority);
    }

    private List<Difference> differences(Connection connection, String authority) throws SQLException {
        var pages = new CellPages();
        timelines.forEach(
                connection,
                authority,
                (key, timeline) -> pages.add(definitions, definitions.story(authority, timeline)));
        var fold = pages.byKey();
        var stored = cells.all(connection, authority);
        var openings = new TreeMap<CellPageKey, CellPage>();
        stored.getLast().forEach((key, page) -> openings.put(key, page.minus(opening(fold, key))));
        var months = new TreeMap<>(stored.getFirst());
        fold.forEach((key, page) ->
                months.put(key, months.getOrDefault(key, CellPage.EMPTY).minus(page)));
        var differences = new ArrayList<Difference>();
        report("cell", months, differences);
        report("opening", openings, differences);
        return differences;
    }

    /** The sum of the marks before the first day of an opening. */
    private static CellPage opening(SortedMap<CellPageKey, CellPage> fold, CellPageKey key) {
        return fold.entrySet().stream()
                .filter(month -> month.getKey().measure().equals(key.measure())
                        && month.getKey().month().isBefore(key.month()))
                .map(month -> month.getValue().opening())
                .reduce(CellPage.EMPTY, CellPage::plus);
    }

    private static void report(String table, SortedMap<CellPageKey, CellPage> pages, List<Difference> differences) {
        pages.forEach((key, page) -> {
            if (!page.isEmpty()) {
                differences.add(new Difference(table, key.measure(), key.month(), page.total(), page.size()));
            }
        });
    }
}
