package org.safeguarding.metrics.stream;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.value.Disclosure;

/**
 * What has changed since a position.
 *
 * @param position where to continue next time
 * @param everything true if changes are not known, or if another generation has gone live since
 * @param measures otherwise the ids of the measures that have changed, by authority
 */
record Changes(Position position, boolean everything, Map<String, Set<String>> measures) {

    private static final String NOW = """
            SELECT coalesce((SELECT id FROM generation WHERE state = 'LIVE'), 0), pg_current_snapshot()""";

    /** One statement, so that everything comes from one snapshot. */
    private static final String SINCE = """
            WITH live AS (SELECT coalesce((SELECT id FROM generation WHERE state = 'LIVE'), 0) AS id)
            SELECT live.id, pg_current_snapshot(), authority, measure
            FROM live LEFT JOIN series ON generation = live.id AND authority = ANY (?)
                AND NOT pg_visible_in_snapshot(changed_by, ?::pg_snapshot)""";

    /** @param last null for everything */
    static Changes since(Connection connection, Collection<String> authorities, Position last) throws SQLException {
        if (last == null) {
            return everything(connection);
        }
        try (var select = connection.prepareStatement(SINCE)) {
            select.setArray(1, connection.createArrayOf("text", authorities.toArray()));
            select.setString(2, last.snapshot());
            try (var row = select.executeQuery()) {
                var measures = new HashMap<String, Set<String>>();
                var now = last;
                while (row.next()) {
                    now = new Position(row.getInt(1), row.getString(2));
                    if (row.getString(3) != null) {
                        measures.computeIfAbsent(row.getString(3), _ -> new HashSet<>())
                                .add(row.getString(4));
                    }
                }
                return now.generation() != last.generation()
                        ? new Changes(now, true, Map.of())
                        : new Changes(now, false, measures);
            }
        }
    }

    private static Changes everything(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(NOW);
                var row = select.executeQuery()) {
            row.next();
            return new Changes(new Position(row.getInt(1), row.getString(2)), true, Map.of());
        }
    }

    /**
     * Whether a client's value of an indicator may have changed: what is withheld of one count also depends on others.
     */
    boolean touch(Watch watch, Indicator indicator) {
        var changed = measures.getOrDefault(watch.authority(), Set.of());
        return everything
                || watch.disclosure() != Disclosure.FULL && !changed.isEmpty()
                || indicator.formula().measures().stream().anyMatch(measure -> changed.contains(measure.id()));
    }
}
