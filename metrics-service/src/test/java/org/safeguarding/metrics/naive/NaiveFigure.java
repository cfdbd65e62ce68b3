package org.safeguarding.metrics.naive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The figure of an indicator for some days.
 *
 * @param parts what counts; null if there can be no figure for these days
 * @param wholes what a percentage is out of; otherwise null
 */
record NaiveFigure(NaiveIndicator indicator, Span span, List<Counted> parts, List<Counted> wholes) {

    /** Traits of children: nobody knows how many children of each there are. */
    private static final Set<String> OF_CHILDREN =
            Set.of("locality", "age-band", "sex", "ethnicity-group", "disability");

    /** A numerator, a denominator, and the value or its symbol. */
    static String text(Long numerator, Long denominator, String value) {
        return numerator + (denominator == null ? "" : " of " + denominator) + ": " + value;
    }

    boolean isNothing() {
        return parts == null || parts.isEmpty();
    }

    /**
     * Every cell that counts something, by name.
     *
     * @param by a dimension, or null
     */
    SortedMap<String, String> cells(String by) {
        var cells = new TreeMap<String, String>();
        if (parts == null) {
            cells.put("whole", text(null, null, ":"));
            return cells;
        }
        cells.put("whole", amount(parts, wholes, false));
        if (by != null) {
            var values = values(parts, by);
            if (wholes != null) {
                values.addAll(values(wholes, by));
            }
            values.forEach(value -> cells.put(
                    by + " " + value,
                    amount(
                            those(parts, by, value),
                            wholes == null ? null : those(wholes, by, value),
                            OF_CHILDREN.contains(by))));
        }
        if (indicator.kind() == NaiveIndicator.Kind.DISTRIBUTION) {
            if (isAnyKnown(parts)) {
                cells.put("lower quartile", quartile(parts, "0.25"));
                cells.put("upper quartile", quartile(parts, "0.75"));
            }
            values(parts, "duration")
                    .forEach(band -> cells.put(
                            "band " + band, ratio(those(parts, "duration", band).size(), parts.size(), 100)));
        }
        return cells;
    }

    private String amount(List<Counted> part, List<Counted> whole, boolean ofSomeChildren) {
        long n = part.size();
        return switch (indicator.kind()) {
            case COUNT -> text(n, null, String.valueOf(n));
            case PERCENT -> ratio(n, whole.size(), 100);
            case RATE ->
                ofSomeChildren || !hasOnePopulation()
                        ? text(n, null, ":")
                        : ratio(n, World.population(span.to()), 10_000);
            case DISTRIBUTION -> text(n, null, isAnyKnown(part) ? quartile(part, "0.5") : "z");
        };
    }

    private boolean hasOnePopulation() {
        return indicator.when() == NaiveIndicator.When.ONE_DAY || Days.sameYear(span.from(), span.to());
    }

    private static String ratio(long part, long whole, long of) {
        if (whole == 0) {
            return text(part, whole, "z");
        }
        var value = BigDecimal.valueOf(part * of).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        return text(part, whole, part != 0 && value.signum() == 0 ? "k" : value.toPlainString());
    }

    /** Whether it is known of any how long it took. */
    private static boolean isAnyKnown(List<Counted> items) {
        return items.stream().anyMatch(item -> item.days() != null);
    }

    /** Those with a known duration. Between two records the value is interpolated. */
    private static String quartile(List<Counted> items, String share) {
        var days = items.stream()
                .map(Counted::days)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        var place = new BigDecimal(share).multiply(BigDecimal.valueOf(days.size() - 1L));
        int index = place.intValue();
        var lower = BigDecimal.valueOf(days.get(index));
        var upper = BigDecimal.valueOf(days.get(Math.min(index + 1, days.size() - 1)));
        return lower.add(upper.subtract(lower).multiply(place.subtract(BigDecimal.valueOf(index))))
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static SortedSet<String> values(List<Counted> items, String by) {
        var values = new TreeSet<String>();
        items.forEach(item -> values.add(value(item, by)));
        return values;
    }

    private static List<Counted> those(List<Counted> items, String by, String value) {
        return items.stream().filter(item -> value(item, by).equals(value)).toList();
    }

    private static String value(Counted item, String by) {
        return item.values().getOrDefault(by, "has no naive reading");
    }
}
