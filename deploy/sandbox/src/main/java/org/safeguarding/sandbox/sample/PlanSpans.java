package org.safeguarding.sandbox.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.calendar.WorkingDays;

/**
 * First and last days of the plans of a year, so many of each published duration. Conferences make and end plans, so both are working
 * days.
 */
final class PlanSpans {

    /**
     * @param endedOn null if the plan is open at the end of the year
     */
    record Span(LocalDate startedOn, LocalDate endedOn) {}

    private static final String ENDED = "d7";
    private static final String ENDED_OF_EARLIER_YEARS = "d7-before-2017-04";
    private static final String OPEN = "d5";

    private final PublishedFigures figures;
    private final ReportingYear year;
    private final RandomGenerator random;

    PlanSpans(PublishedFigures figures, ReportingYear year, RandomGenerator random) {
        this.figures = figures;
        this.year = year;
        this.random = random;
    }

    /** Plans open at the end of the year; those of a year or longer are the ones that started before it. */
    List<Span> open(boolean startedInYear) {
        List<Span> spans = new ArrayList<>();
        for (DurationBand band : DurationBand.values()) {
            boolean underOneYear = band.compareTo(DurationBand.UNDER_2_YEARS) < 0;
            if (underOneYear == startedInYear) {
                for (int i = count(OPEN, band); i > 0; i--) {
                    spans.add(new Span(start(band, year.last(), startedInYear), null));
                }
            }
        }
        return spans;
    }

    /** Plans that ended in the year. */
    List<Span> ended(boolean startedInYear) {
        List<Span> spans = new ArrayList<>();
        for (DurationBand band : DurationBand.values()) {
            int before = count(ENDED_OF_EARLIER_YEARS, band);
            int count = startedInYear ? count(ENDED, band) - before : before;
            while (count > 0) {
                LocalDate end = year.first().plusDays(random.nextInt(365));
                LocalDate start = end.minusDays(days(band));
                if (WorkingDays.isWorkingDay(end) && fits(start, end, band, startedInYear)) {
                    spans.add(new Span(start, end));
                    count--;
                }
            }
        }
        return spans;
    }

    private LocalDate start(DurationBand band, LocalDate end, boolean startedInYear) {
        LocalDate start;
        do {
            start = end.minusDays(days(band));
        } while (!fits(start, end, band, startedInYear));
        return start;
    }

    private boolean fits(LocalDate start, LocalDate end, DurationBand band, boolean startedInYear) {
        return DurationBand.of(start, end) == band
                && WorkingDays.isWorkingDay(start)
                && !start.isBefore(year.first()) == startedInYear;
    }

    private int days(DurationBand band) {
        return band.shortest() + random.nextInt(band.longest() - band.shortest() + 1);
    }

    private int count(String table, DurationBand band) {
        return figures.of(table, year.endingIn(), band.measure());
    }
}
