package org.safeguarding.metrics.reference;

import static org.safeguarding.metrics.reference.ReferenceKind.AGENCIES;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An alias names one agency, and is the canonical name of none. */
final class NoSharedAlias implements Rule {

    @Override
    public void check(List<Row> rows, Findings findings) {
        Set<Object> names = new HashSet<>();
        rows.forEach(row -> names.add(row.get(AGENCIES, "agency")));
        Map<String, Object> named = new HashMap<>();
        for (var row : rows) {
            for (var alias : ReferenceList.aliases(row.get(AGENCIES, "aliases"))) {
                var pointer = row.pointer(AGENCIES, "aliases");
                if (names.contains(alias)) {
                    findings.add(pointer, "duplicate", "An agency of this file is called " + alias + ".");
                } else if (named.putIfAbsent(alias, row) != null) {
                    findings.add(pointer, "duplicate", "The alias " + alias + " is given twice.");
                }
            }
        }
    }
}
