package org.safeguarding.metrics.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The statistical neighbours of an authority taken together. Mean and median can lead to different conclusions about an
 * authority, so both are given: local reports have used the mean, the DfE's own dashboard uses the median.
 *
 * @param set the set used
 * @param neighbours of the set that have a value, lowest first; a neighbour without one is ignored
 * @param mean rounded half up; null if no neighbour has a value
 * @param median the middle value, or halfway between the two in the middle, rounded half up; null if no neighbour has a
 *     value
 */
public record Comparison(NeighbourSet set, List<Comparator> neighbours, BigDecimal mean, BigDecimal median) {

    /**
     * The comparison for one indicator in one reporting year.
     *
     * @param decimals of mean and median; they are rounded once, from exact values
     */
    public static Comparison of(NeighbourSet set, Comparators comparators, int reportingYear, int decimals) {
        var neighbours = set.authorities().stream()
                .map(authority -> comparators.of(reportingYear, authority))
                .flatMap(Optional::stream)
                .sorted(java.util.Comparator.comparing(Comparator::value))
                .toList();
        var values = neighbours.stream().map(Comparator::value).toList();
        return new Comparison(set, neighbours, mean(values, decimals), median(values, decimals));
    }

    /** How many of the set have a value. */
    public int valued() {
        return neighbours.size();
    }

    private static BigDecimal mean(List<BigDecimal> values, int decimals) {
        return values.isEmpty()
                ? null
                : values.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(values.size()), decimals, RoundingMode.HALF_UP);
    }

    private static BigDecimal median(List<BigDecimal> sorted, int decimals) {
        if (sorted.isEmpty()) {
            return null;
        }
        var lower = sorted.get((sorted.size() - 1) / 2);
        var upper = sorted.get(sorted.size() / 2);
        return lower.add(upper).divide(BigDecimal.TWO, decimals, RoundingMode.HALF_UP);
    }
}
