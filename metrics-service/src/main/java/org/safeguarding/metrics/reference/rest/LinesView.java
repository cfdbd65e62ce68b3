package org.safeguarding.metrics.reference.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.metrics.reference.ReferenceKind;
import org.safeguarding.metrics.reference.StoredLine;
import org.safeguarding.web.csv.CsvWriter;

@Schema(name = "ReferenceLines", description = "Lines of reference data.")
record LinesView(
        @Schema(
                description = "The lines. Each is an object with the version it was loaded with and a property for each"
                        + " column of the kind that is not empty. docs/reference-data.md lists the columns.")
        List<Map<String, Object>> items,

        @Schema(description = "Pass it as the parameter page to get the next page; absent on the last page.")
        String next) {

    static LinesView from(ReferenceKind kind, List<StoredLine> lines, int limit) {
        var page = lines.subList(0, Math.min(limit, lines.size()));
        return new LinesView(
                page.stream().map(line -> item(kind, line)).toList(),
                lines.size() > limit ? LineFilter.pageAfter(page.getLast()) : null);
    }

    /** A form that can be loaded again. */
    static String csv(ReferenceKind kind, List<StoredLine> lines) {
        return CsvWriter.write(
                Stream.<List<?>>concat(Stream.of(kind.header()), lines.stream().map(StoredLine::values))
                        .toList());
    }

    private static Map<String, Object> item(ReferenceKind kind, StoredLine line) {
        var item = new LinkedHashMap<String, Object>();
        for (int column = 0; column < kind.header().size(); column++) {
            if (line.values().get(column) != null) {
                item.put(kind.header().get(column), line.values().get(column));
            }
        }
        item.put("version", line.version());
        return item;
    }
}
