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

/** Selects lines of reference data. Every parameter is optional. */
public class LineFilter {

    private static final Pattern PAGE = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

    @QueryParam("version")
    @Min(1)
    @Parameter(
            description = "Show what was in force when this version was the newest; if absent, what is in force now.")
    Integer version;

    @QueryParam("release")
    @Parameter(description = "Only lines of this release: populations and comparators.")
    @PlainText
    String release;

    @QueryParam("indicator")
    @Parameter(description = "Only lines of the indicator with this id: comparators and targets.")
    @PlainText
    String indicator;

    @QueryParam("set")
    @Parameter(description = "Only lines of this set: statistical neighbour sets.")
    @PlainText
    String set;

    @QueryParam("clock")
    @Parameter(description = "Only lines of this clock: clock limits.")
    @PlainText
    String clock;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(500)
    @Parameter(description = "Items on a page, 1 to 500. A CSV file always has all of them.")
    int limit;

    @QueryParam("page")
    @Parameter(description = "The value of next from the previous page; absent for the first page.")
    @PlainText
    String page;

    OptionalInt version() {
        return version == null ? OptionalInt.empty() : OptionalInt.of(version);
    }

    /** The lines that match, across all pages. */
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

    /** The lines on this page and, if there is one, the first of the next. */
    List<StoredLine> onPage(List<StoredLine> lines) {
        if (page == null) {
            return lines.stream().limit(limit + 1L).toList();
        }
        var after = PAGE.matcher(page);
        if (!after.matches()) {
            throw Refusal.invalid("page", "format", "Pass the value of next from the previous page unchanged.");
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
