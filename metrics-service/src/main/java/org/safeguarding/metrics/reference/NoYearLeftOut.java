package org.safeguarding.metrics.reference;

import static org.safeguarding.metrics.reference.ReferenceKind.POPULATIONS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A release of populations has every mid-year from its first to its last. */
final class NoYearLeftOut implements Rule {

    @Override
    public void check(List<Row> rows, Findings findings) {
        Map<Object, TreeMap<Integer, Row>> releases = new HashMap<>();
        for (var row : rows) {
            releases.computeIfAbsent(row.get(POPULATIONS, "release"), _ -> new TreeMap<>())
                    .putIfAbsent((Integer) row.get(POPULATIONS, "midYear"), row);
        }
        for (var row : rows) {
            var years = releases.get(row.get(POPULATIONS, "release"));
            int year = (Integer) row.get(POPULATIONS, "midYear");
            var before = years.lowerKey(year);
            if (before != null && before < year - 1 && years.get(year) == row) {
                findings.add(
                        row.pointer(POPULATIONS, "midYear"),
                        "gap",
                        "Mid-" + (year - 1) + " is missing: the release goes from mid-" + before + " to mid-" + year
                                + ".");
            }
        }
    }
}
