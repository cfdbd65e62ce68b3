package org.safeguarding.sandbox.sample;

import java.util.List;
import java.util.random.RandomGenerator;
import org.safeguarding.calendar.ReportingYear;

/**
 * The working days that the assessments of a year took, a count for each number of days, to be taken one by one. Table
 * c2 counts them by band and gives the quartiles. Within a band they are spread evenly, except that the days at a
 * quartile are on both sides of its place, so that every method of taking a quartile gives it.
 */
final class AssessmentDays {

    private record Band(String measure, int from, int to) {}

    private static final List<Band> BANDS = List.of(
            new Band("Same_day", 0, 0),
            new Band("1-10_days", 1, 10),
            new Band("11-20_days", 11, 20),
            new Band("21-30_days", 21, 30),
            new Band("31-40_days", 31, 40),
            new Band("41-45_days", 41, 45),
            new Band("46-50_days", 46, 50),
            new Band("51-60_days", 51, 60),
            new Band("61+_days", 61, 90));

    private static final List<String> QUARTILES =
            List.of("25th_Percentile_days", "Median_days", "75th_Percentile_days");

    /** How many on either side of a quartile's place took the same number of days. */
    private static final int BESIDE_QUARTILE = 5;

    private final RandomGenerator random;
    private final int[] left = new int[BANDS.getLast().to() + 1];

    AssessmentDays(PublishedFigures figures, ReportingYear year, RandomGenerator random) {
        this.random = random;
        int all = BANDS.stream()
                .mapToInt(band -> figures.of("c2", year.endingIn(), band.measure()))
                .sum();
        int shorter = 0;
        for (Band band : BANDS) {
            int count = figures.of("c2", year.endingIn(), band.measure());
            spread(count, band.from(), band.to());
            for (int quarter = 1; quarter <= QUARTILES.size(); quarter++) {
                int days = figures.of("c2", year.endingIn(), QUARTILES.get(quarter - 1));
                if (band.from() <= days && days <= band.to()) {
                    spreadAround(days, all * quarter / 4 - shorter, count, band);
                }
            }
            shorter += count;
        }
    }

    /** Draws a number of days in proportion to what is left, without taking it. */
    int draw() {
        int days = take(0, left.length - 1);
        left[days]++;
        return days;
    }

    /** How often each number of days has still to be taken. */
    int[] counts() {
        return left.clone();
    }

    /** Takes a number of days between two limits. */
    int take(int fewest, int most) {
        int longest = Math.min(most, left.length - 1);
        int total = 0;
        for (int days = fewest; days <= longest; days++) {
            total += left[days];
        }
        if (total == 0) {
            throw new IllegalStateException("No assessment of " + fewest + " to " + most + " working days is left");
        }
        int point = random.nextInt(total);
        int days = fewest;
        while (point >= left[days]) {
            point -= left[days++];
        }
        left[days]--;
        return days;
    }

    /** So that the record at that place in the band, and those beside it, took this many days. */
    private void spreadAround(int days, int place, int count, Band band) {
        int width = band.to() - band.from() + 1;
        int fewer = Math.min(count * (days - band.from()) / width, place - BESIDE_QUARTILE);
        int upTo = Math.max(count * (days - band.from() + 1) / width, place + BESIDE_QUARTILE);
        spread(fewer, band.from(), days - 1);
        left[days] = upTo - fewer;
        spread(count - upTo, days + 1, band.to());
    }

    /** Evenly; the first numbers get what is left over. */
    private void spread(int count, int from, int to) {
        for (int days = from; days <= to; days++) {
            left[days] = count / (to - from + 1) + (days - from < count % (to - from + 1) ? 1 : 0);
        }
    }
}
