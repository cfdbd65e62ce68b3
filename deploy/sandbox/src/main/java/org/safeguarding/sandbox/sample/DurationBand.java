package org.safeguarding.sandbox.sample;

import java.time.LocalDate;
import java.util.Arrays;

/** How long a plan lasted: the bands of the DfE's tables d5 and d7. */
enum DurationBand {
    UP_TO_3_MONTHS("3_months_or_less", 1, 92),
    UP_TO_6_MONTHS("more_than_3_months_6_months", 89, 185),
    UNDER_1_YEAR("more_than_6_months_less_than_1_year", 181, 365),
    UNDER_2_YEARS("1_year_less_than_2_years", 365, 731),
    FROM_2_YEARS("2_years_or_more", 730, 1000);

    private final String measure;
    private final int shortest;
    private final int longest;

    DurationBand(String measure, int shortest, int longest) {
        this.measure = measure;
        this.shortest = shortest;
        this.longest = longest;
    }

    static DurationBand of(LocalDate start, LocalDate end) {
        if (!end.isAfter(start.plusMonths(3))) {
            return UP_TO_3_MONTHS;
        }
        if (!end.isAfter(start.plusMonths(6))) {
            return UP_TO_6_MONTHS;
        }
        if (end.isBefore(start.plusYears(1))) {
            return UNDER_1_YEAR;
        }
        return end.isBefore(start.plusYears(2)) ? UNDER_2_YEARS : FROM_2_YEARS;
    }

    /** The band of this column of the tables. */
    static DurationBand named(String measure) {
        return Arrays.stream(values())
                .filter(band -> band.measure.equals(measure))
                .findFirst()
                .orElseThrow();
    }

    /** Fewest days to draw from; {@link #of} decides the band itself. */
    int shortest() {
        return shortest;
    }

    /** Most days to draw from. */
    int longest() {
        return longest;
    }
}
