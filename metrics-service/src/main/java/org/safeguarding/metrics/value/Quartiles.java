package org.safeguarding.metrics.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SortedMap;
import org.safeguarding.metrics.measure.Dimension;

/**
 * Quartiles of how long things took, in the unit of the indicator. Between two records the value is interpolated, so a
 * median may be halfway between two days; one decimal place, rounded half up. More than {@link #LONGEST} days count as
 * that many.
 */
public record Quartiles(BigDecimal p25, BigDecimal median, BigDecimal p75) {

    static final int MEDIAN = 50;

    public static final int LONGEST = Dimension.DAYS.largestCode() - 1;

    /**
     * Quartiles of records by their days.
     *
     * @param byCode number of records by code of {@link Dimension#DAYS}, which is the days plus one; 0 is not known
     * @return null if there are none
     */
    static Quartiles of(SortedMap<Integer, Long> byCode) {
        return at(byCode, MEDIAN) == null ? null : new Quartiles(at(byCode, 25), at(byCode, MEDIAN), at(byCode, 75));
    }

    /** The days within which this percentage of the records fall; null if there are none. */
    static BigDecimal at(SortedMap<Integer, Long> byCode, int percent) {
        var known = byCode.tailMap(1);
        long records = known.values().stream().mapToLong(Long::longValue).sum();
        if (records == 0) {
            return null;
        }
        long place = (records - 1) * percent;
        int lower = days(known, place / 100);
        int upper = days(known, (place + 99) / 100);
        return BigDecimal.valueOf(lower)
                .add(BigDecimal.valueOf((upper - lower) * (place % 100)).movePointLeft(2))
                .setScale(Amount.DECIMALS, RoundingMode.HALF_UP);
    }

    private static int days(SortedMap<Integer, Long> known, long index) {
        long passed = 0;
        for (var entry : known.entrySet()) {
            passed += entry.getValue();
            if (index < passed) {
                return entry.getKey() - 1;
            }
        }
        throw new IllegalArgumentException("There is no record " + index);
    }
}
