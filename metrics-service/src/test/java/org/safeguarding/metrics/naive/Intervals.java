package org.safeguarding.metrics.naive;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** How a range of days is divided into periods. */
final class Intervals {

    private static final Map<String, Function<Span, List<Span>>> ALL = Map.of(
            "none", List::of,
            "month", range -> runs(range, day -> day.withDayOfMonth(1)),
            "quarter", range -> runs(range, day -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() + 2) % 3)),
            "year", range -> runs(range, Days::firstOfYear),
            "rolling-year", range -> upToMonthEnds(range, end -> end.plusDays(1).minusYears(1)),
            "year-to-date", range -> upToMonthEnds(range, Days::firstOfYear));

    private Intervals() {}

    /** By the name of the interval, as in the API. */
    static Map<String, List<Span>> of(Span range) {
        var all = new TreeMap<String, List<Span>>();
        ALL.forEach((name, division) -> all.put(name, division.apply(range)));
        return all;
    }

    /** Days that belong together, cut off at the ends of the range. */
    private static List<Span> runs(Span range, Function<LocalDate, LocalDate> of) {
        var spans = new TreeMap<LocalDate, Span>();
        for (var day : range.days()) {
            spans.merge(of.apply(day), new Span(day, day), (run, next) -> new Span(run.from(), next.to()));
        }
        return List.copyOf(spans.values());
    }

    private static List<Span> upToMonthEnds(Span range, Function<LocalDate, LocalDate> from) {
        return range.days().stream()
                .filter(day -> day.plusDays(1).getDayOfMonth() == 1)
                .map(end -> new Span(from.apply(end), end))
                .toList();
    }
}
