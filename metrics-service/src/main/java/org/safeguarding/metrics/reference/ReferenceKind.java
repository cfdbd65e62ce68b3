package org.safeguarding.metrics.reference;

import static org.safeguarding.metrics.reference.Column.optional;
import static org.safeguarding.metrics.reference.Column.required;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A kind of reference data: its columns, what a load of it replaces in full, and the rules for a file of it. */
public enum ReferenceKind {
    POPULATIONS(
            "populations",
            "population",
            "release",
            List.of("release", "midYear"),
            new NoYearLeftOut(),
            required("authority", "authority", ColumnType.AUTHORITY),
            required("midYear", "mid_year", ColumnType.YEAR),
            required("estimate", "estimate", ColumnType.CHILDREN),
            required("release", "release", ColumnType.TEXT)),
    COMPARATORS(
            "comparators",
            "comparator",
            "release",
            List.of("indicator", "reportingYear", "group", "release", "status"),
            Rule.NONE,
            required("indicator", "indicator", ColumnType.INDICATOR),
            required("reportingYear", "reporting_year", ColumnType.YEAR),
            required("group", "comparison_group", ColumnType.GROUP),
            required("value", "value", ColumnType.VALUE),
            required("release", "release", ColumnType.TEXT),
            required("status", "status", ColumnType.STATUS),
            optional("caveat", "caveat", ColumnType.TEXT)),
    TARGETS(
            "targets",
            "target",
            "indicator",
            List.of("indicator", "from"),
            new PeriodsApart(),
            required("authority", "authority", ColumnType.AUTHORITY),
            required("indicator", "indicator", ColumnType.INDICATOR),
            required("from", "first_day", ColumnType.DAY),
            required("to", "last_day", ColumnType.DAY),
            required("value", "value", ColumnType.VALUE)),
    STATISTICAL_NEIGHBOUR_SETS(
            "statistical-neighbour-sets",
            "statistical_neighbour",
            "set",
            List.of("set", "rank"),
            new TenNeighbours(),
            required("authority", "authority", ColumnType.AUTHORITY),
            required("set", "set_name", ColumnType.TEXT),
            required("rank", "rank", ColumnType.RANK),
            required("neighbour", "neighbour", ColumnType.AUTHORITY)),
    CLOCK_LIMITS(
            "clock-limits",
            "clock_limit",
            "clock",
            List.of("clock", "effectiveFrom"),
            Rule.NONE,
            required("authority", "authority", ColumnType.AUTHORITY),
            required("clock", "clock", ColumnType.CLOCK),
            required("effectiveFrom", "effective_from", ColumnType.DAY),
            required("amount", "amount", ColumnType.AMOUNT),
            required("unit", "unit", ColumnType.UNIT),
            required("source", "source", ColumnType.TEXT)),
    AGENCIES(
            "agencies",
            "agency",
            "authority",
            List.of("agency"),
            new NoSharedAlias(),
            required("authority", "authority", ColumnType.AUTHORITY),
            required("agency", "agency", ColumnType.AGENCY),
            required("name", "name", ColumnType.TEXT),
            optional("aliases", "aliases", ColumnType.ALIASES)),
    BANK_HOLIDAYS(
            "bank-holidays",
            "bank_holiday",
            "authority",
            List.of("day"),
            Rule.NONE,
            required("authority", "authority", ColumnType.AUTHORITY),
            required("day", "day", ColumnType.WEEKDAY),
            required("change", "change", ColumnType.HOLIDAY_CHANGE),
            required("source", "source", ColumnType.TEXT));

    /** The column with the authority, if there is one. */
    static final String AUTHORITY = "authority";

    private final String id;
    private final String table;
    private final String set;
    private final List<String> key;
    private final Rule rule;
    private final List<Column> columns;

    ReferenceKind(String id, String table, String set, List<String> key, Rule rule, Column... columns) {
        this.id = id;
        this.table = table;
        this.set = set;
        this.key = key;
        this.rule = rule;
        this.columns = List.of(columns);
    }

    public static Optional<ReferenceKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }

    /** Its name in the address, for example {@code populations}. */
    public String id() {
        return id;
    }

    /** The names of the columns: the header of a file. */
    public List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    String table() {
        return table;
    }

    /** A load replaces all lines that have the same value in this column as one of its own lines. */
    Column set() {
        return columns.get(position(set));
    }

    /** No two lines of a file have the same values in all of these columns. */
    List<Integer> key() {
        return key.stream().map(this::position).toList();
    }

    Rule rule() {
        return rule;
    }

    List<Column> columns() {
        return columns;
    }

    /** The position of a column, from 0. */
    int position(String column) {
        return IntStream.range(0, columns.size())
                .filter(index -> columns.get(index).name().equals(column))
                .findFirst()
                .orElseThrow();
    }
}
