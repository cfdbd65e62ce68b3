package org.safeguarding.metrics.cells;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.metrics.cells.SeriesTable.Series;
import org.safeguarding.metrics.measure.Definitions;
import org.safeguarding.metrics.measure.Measure;

/**
 * The cells of one generation. A stock has an opening for each reporting year, the sum of everything before it, so its
 * value on a day takes one opening and the months since.
 */
final class CellTable {

    /** How many pages are read, summed and written at once. */
    private static final int PART = 500;

    private record Sums(List<CellPageKey> keys, List<CellPage.Stored> pages) {}

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final SeriesTable series;
    private final CellPageTable months;
    private final CellPageTable openings;
    private final Map<String, Measure> measures;

    CellTable(int generation, Definitions definitions) {
        this.series = new SeriesTable(generation);
        this.months = CellPageTable.ofMonths(generation);
        this.openings = CellPageTable.ofOpenings(generation);
        this.measures = definitions.measures().stream().collect(Collectors.toMap(Measure::id, Function.identity()));
    }

    /**
     * Adds a difference.
     *
     * @param today the day of the newest recording: later reporting years have no opening yet
     */
    void add(Connection connection, CellPages difference, LocalDate today) throws SQLException {
        var added = difference.byKey();
        if (added.isEmpty()) {
            return;
        }
        var touched = added.keySet().stream().map(Series::of).distinct().toList();
        var opened = series.lock(connection, touched);
        add(connection, months, added);
        addToOpenings(connection, added, opened);
        open(connection, opened, ReportingYear.of(today).first());
    }

    private static void add(Connection connection, CellPageTable pages, SortedMap<CellPageKey, CellPage> added)
            throws SQLException {
        Overlap.<List<CellPageKey>, Map<CellPageKey, byte[]>, Sums>run(
                parts(added.keySet()),
                keys -> pages.read(connection, keys),
                (keys, stored) -> new Sums(
                        keys,
                        keys.parallelStream()
                                .map(key -> added.get(key).addedTo(stored.getOrDefault(key, CellPage.NOTHING)))
                                .toList()),
                sums -> pages.write(connection, sums.keys(), sums.pages()));
    }

    private static List<List<CellPageKey>> parts(Collection<CellPageKey> keys) {
        return keys.stream().gather(Gatherers.windowFixed(PART)).toList();
    }

    /** A change to a month changes every later opening. */
    private void addToOpenings(
            Connection connection, SortedMap<CellPageKey, CellPage> added, SortedMap<Series, LocalDate> opened)
            throws SQLException {
        var later = new TreeMap<CellPageKey, CellPage>();
        added.forEach((key, page) -> {
            var last = opened.get(Series.of(key));
            if (last != null) {
                addToLater(later, key, page.opening(), last);
            }
        });
        add(connection, openings, later);
    }

    /** Creates the openings for years that have ended since a series was last opened. */
    private void open(Connection connection, SortedMap<Series, LocalDate> opened, LocalDate upTo) throws SQLException {
        var behind = new ArrayList<CellPageKey>();
        opened.forEach((one, to) -> {
            if (measures.get(one.measure()).kind() != Measure.Kind.FLOW && (to == null || to.isBefore(upTo))) {
                behind.add(new CellPageKey(one.authority(), one.measure(), to == null ? EARLIEST : to));
            }
        });
        for (var keys : parts(behind)) {
            var added = new TreeMap<CellPageKey, CellPage>();
            openings.read(connection, keys)
                    .forEach((key, opening) -> addToLater(added, key, CellPage.of(opening), upTo));
            months.since(connection, keys, upTo)
                    .forEach((key, page) ->
                            addToLater(added, key, CellPage.of(page).opening(), upTo));
            if (!added.isEmpty()) {
                openings.write(
                        connection,
                        List.copyOf(added.keySet()),
                        added.values().stream().map(CellPage::stored).toList());
            }
            series.opened(connection, keys.stream().map(Series::of).toList(), upTo);
        }
    }

    /** A change to one reporting year changes the opening of every later one. */
    private static void addToLater(
            SortedMap<CellPageKey, CellPage> openings, CellPageKey key, CellPage page, LocalDate upTo) {
        for (var first = nextYear(key.month()); !first.isAfter(upTo); first = first.plusYears(1)) {
            openings.merge(new CellPageKey(key.authority(), key.measure(), first), page, CellPage::plus);
        }
    }

    private static LocalDate nextYear(LocalDate day) {
        return ReportingYear.of(day).last().plusDays(1);
    }

    /** All months and openings of an authority, as stored. */
    List<SortedMap<CellPageKey, CellPage>> all(Connection connection, String authority) throws SQLException {
        var ids = new ArrayList<>(new TreeSet<>(measures.keySet()));
        return List.of(
                months.from(connection, authority, ids, EARLIEST), openings.from(connection, authority, ids, EARLIEST));
    }
}
