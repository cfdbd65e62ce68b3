package org.safeguarding.metrics.reference.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.metrics.reference.ReferenceKind;
import org.safeguarding.metrics.reference.StoredLine;
import org.safeguarding.web.problem.PlainText;
import org.safeguarding.web.problem.Refusal;

/** Which lines are asked for. Every parameter may be left out. */
public class LineFilter {

    private static final Pattern PAGE = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

    @QueryParam("version")
    @Min(1)
    @Parameter(description = "What was in force when this version was the newest; what is in force if it is left out.")
    Integer version;

    @QueryParam("release")
    @Parameter(description = "Only of this publication: populations and comparators.")
    @PlainText
    String release;

    @QueryParam("indicator")
    @Parameter(description = "Only of the indicator with this id: comparators and targets.")
    @PlainText
    String indicator;

    @QueryParam("set")
    @Parameter(description = "Only of this set: statistical neighbour sets.")
    @PlainText
    String set;

    @QueryParam("clock")
    @Parameter(description = "Only of this clock: clock limits.")
    @PlainText
    String clock;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(500)
    @Parameter(description = "Items on a page, 1 to 500. A CSV file has all of them.")
    int limit;

    @QueryParam("page")
    @Parameter(description = "The next of the page before; absent for the first page.")
    @PlainText
    String page;

    OptionalInt version() {
        return version == null ? OptionalInt.empty() : OptionalInt.of(version);
    }

    /** Those of the lines that are asked for, on whatever page. */
    List<StoredLine> filter(ReferenceKind kind, List<StoredLine> lines) {
        var wanted = new HashMap<Integer, String>();
        filters().forEach((column, value) -> {
            int position = kind.header().indexOf(column);
            if (position < 0) {
                throw Refusal.invalid(column, "not-applicable", "The " + kind.id() + " have no " + column + ".");
            }
            wanted.put(position, value);
        });
        return lines.stream()
                .filter(line -> wanted.entrySet().stream()
                        .allMatch(each -> each.getValue().equals(line.values().get(each.getKey()))))
                .toList();
    }

    /** Those on this page and, where there is one, the first of the next. */
    List<StoredLine> onPage(List<StoredLine> lines) {
        if (page == null) {
            return lines.stream().limit(limit + 1L).toList();
        }
        var after = PAGE.matcher(page);
        if (!after.matches()) {
            throw Refusal.invalid("page", "format", "Pass the next of the page before as it was given.");
        }
        int lastVersion = Integer.parseInt(after.group(1));
        int lastNumber = Integer.parseInt(after.group(2));
        return lines.stream()
                .filter(line ->
                        line.version() > lastVersion || line.version() == lastVersion && line.number() > lastNumber)
                .limit(limit + 1L)
                .toList();
    }

    static String pageAfter(StoredLine line) {
        return line.version() + "-" + line.number();
    }

    private Map<String, String> filters() {
        var filters = new HashMap<String, String>();
        filters.put("release", release);
        filters.put("indicator", indicator);
        filters.put("set", set);
        filters.put("clock", clock);
        filters.values().removeIf(Objects::isNull);
        return filters;
    }
}
