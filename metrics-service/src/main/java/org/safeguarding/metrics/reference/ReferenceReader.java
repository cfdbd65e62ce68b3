package org.safeguarding.metrics.reference;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what is in force, in one statement each. */
public final class ReferenceReader {

    private ReferenceReader() {}

    /** Every release of the authority's populations. */
    public static Populations populations(Connection connection, String authority) throws SQLException {
        return new Populations(
                LineTable.read(connection, ReferenceKind.POPULATIONS, authority, LineTable.NEWEST).stream()
                        .sorted(comparing(StoredLine::since))
                        .map(line -> new Population(line.whole(1), line.whole(2), line.text(3)))
                        .toList());
    }

    /** What an indicator of this authority can be compared with. */
    public static Comparators comparators(Connection connection, String authority, String indicator)
            throws SQLException {
        return new Comparators(
                LineTable.read(connection, ReferenceKind.COMPARATORS, authority, LineTable.NEWEST).stream()
                        .filter(line -> line.text(0).equals(indicator))
                        .map(line -> new Comparator(
                                indicator,
                                line.whole(1),
                                line.text(2),
                                (BigDecimal) line.values().get(3),
                                line.text(4),
                                Comparator.Status.of(line.text(5)).orElseThrow(),
                                line.text(6),
                                line.version()))
                        .toList());
    }

    /** The authority's targets for an indicator. */
    public static Targets targets(Connection connection, String authority, String indicator) throws SQLException {
        return new Targets(LineTable.read(connection, ReferenceKind.TARGETS, authority, LineTable.NEWEST).stream()
                .filter(line -> line.text(1).equals(indicator))
                .map(line -> new Target(
                        indicator,
                        (LocalDate) line.values().get(2),
                        (LocalDate) line.values().get(3),
                        (BigDecimal) line.values().get(4),
                        line.version()))
                .toList());
    }

    /** The authority's sets of statistical neighbours, the most recent first. */
    public static List<NeighbourSet> neighbourSets(Connection connection, String authority) throws SQLException {
        var lines = LineTable.read(connection, ReferenceKind.STATISTICAL_NEIGHBOUR_SETS, authority, LineTable.NEWEST);
        Map<String, TreeMap<Integer, String>> members = new LinkedHashMap<>();
        Map<String, Integer> versions = new LinkedHashMap<>();
        lines.stream().sorted(comparing(StoredLine::since).reversed()).forEach(line -> {
            members.computeIfAbsent(line.text(1), _ -> new TreeMap<>()).put(line.whole(2), line.text(3));
            versions.put(line.text(1), line.version());
        });
        return members.entrySet().stream()
                .map(set -> new NeighbourSet(
                        set.getKey(), List.copyOf(set.getValue().values()), versions.get(set.getKey())))
                .toList();
    }
}
