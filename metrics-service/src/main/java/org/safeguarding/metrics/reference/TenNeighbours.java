package org.safeguarding.metrics.reference;

import static org.safeguarding.metrics.reference.ReferenceKind.STATISTICAL_NEIGHBOUR_SETS;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A set of statistical neighbours has ten other authorities, each once. */
final class TenNeighbours implements Rule {

    @Override
    public void check(List<Row> rows, Findings findings) {
        Map<Object, Set<Object>> sets = new LinkedHashMap<>();
        Map<Object, Row> last = new LinkedHashMap<>();
        for (var row : rows) {
            var neighbour = row.get(STATISTICAL_NEIGHBOUR_SETS, "neighbour");
            var pointer = row.pointer(STATISTICAL_NEIGHBOUR_SETS, "neighbour");
            var set = row.get(STATISTICAL_NEIGHBOUR_SETS, "set");
            last.put(set, row);
            if (neighbour.equals(row.get(STATISTICAL_NEIGHBOUR_SETS, ReferenceKind.AUTHORITY))) {
                findings.add(pointer, "own-neighbour", "An authority is not its own neighbour.");
            }
            if (!sets.computeIfAbsent(set, _ -> new HashSet<>()).add(neighbour)) {
                findings.add(pointer, "duplicate", "The set has this neighbour on another line too.");
            }
        }
        sets.forEach((set, neighbours) -> {
            if (neighbours.size() != NeighbourSet.SIZE) {
                findings.add(
                        last.get(set).pointer(STATISTICAL_NEIGHBOUR_SETS, "set"),
                        "not-ten",
                        "A set has " + NeighbourSet.SIZE + " neighbours, this one has " + neighbours.size() + ".");
            }
        });
    }
}
