package org.safeguarding.sandbox.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.safeguarding.calendar.ReportingYear;

/** Figures counted from the sample under the names of {@link DfeFigure}; shares and rates with one decimal, rounded half up. */
final class CountedFigures {

    /** ONS mid-year estimates of children aged 0 to 17, by reporting year. */
    private static final Map<Integer, Integer> CHILDREN = Map.of(2017, 56_509, 2018, 56_706);

    private final Map<String, BigDecimal> figures = new LinkedHashMap<>();
    private final ReportingYear year;

    CountedFigures(ReportingYear year) {
        this.year = year;
    }

    Map<String, BigDecimal> all() {
        return figures;
    }

    int count(String figure, long count) {
        figures.put(figure, BigDecimal.valueOf(count));
        return Math.toIntExact(count);
    }

    void share(String figure, int part, int whole) {
        figures.put(figure, quotient(part * 100L, whole));
    }

    void rate(String figure, int count) {
        figures.put(figure, quotient(count * 10_000L, CHILDREN.get(year.endingIn())));
    }

    private static BigDecimal quotient(long dividend, int divisor) {
        return BigDecimal.valueOf(dividend).divide(BigDecimal.valueOf(divisor), 1, RoundingMode.HALF_UP);
    }
}
