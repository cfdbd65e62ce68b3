package org.safeguarding.sandbox.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.calendar.WorkingDays;

/**
 * First and last days of the plans, a number of each duration. Conferences make and end plans, so both are working
 * days.
 *
 * <p>The published tables say how long plans had lasted when they ended and on 31 March of each year, and how many
 * ended in the first half of it. plan-spans.csv chooses, within these sums, how these combine.
 */
final class PlanSpans {

    /**
     * @param endedOn null if the plan is open at the end of the last year
     */
    record Span(LocalDate startedOn, LocalDate endedOn) {}

    /**
     * One row of the table: the number of plans of one cohort, half-year of the end, and duration at the census between
     * the years and at the last one.
     */
    private record Row(PlanCohort cohort, LocalDate endsFrom, String atCensus, String atEnd, int plans) {

        static Row of(List<String> cells) {
            return new Row(
                    new PlanCohort(cells.get(0), cells.get(1)),
                    cells.get(2).isEmpty()
                            ? null
                            : YearMonth.parse(cells.get(2)).atDay(1),
                    cells.get(3),
                    cells.get(4),
                    Integer.parseInt(cells.get(5)));
        }
    }

    private final ReportingYear last;
    private final LocalDate census;
    private final RandomGenerator random;

    PlanSpans(ReportingYear last, RandomGenerator random) {
        this.last = last;
        this.census = last.first().minusDays(1);
        this.random = random;
    }

    Map<PlanCohort, List<Span>> byCohort() {
        Map<PlanCohort, List<Span>> spans = new LinkedHashMap<>();
        for (List<String> cells : Resource.rows("plan-spans.csv", 6)) {
            Row row = Row.of(cells);
            List<Span> ofCohort = spans.computeIfAbsent(row.cohort(), none -> new ArrayList<>());
            for (int i = 0; i < row.plans(); i++) {
                ofCohort.add(span(row));
            }
        }
        return spans;
    }

    private Span span(Row row) {
        Span span;
        do {
            span = draw(row);
        } while (!fits(span, row));
        return span;
    }

    /** Counts back from the first day at which the duration is known. */
    private Span draw(Row row) {
        DurationBand atEnd = DurationBand.named(row.atEnd());
        if (!row.atCensus().isEmpty()) {
            LocalDate start = census.minusDays(days(DurationBand.named(row.atCensus())));
            return new Span(start, row.endsFrom() == null ? null : start.plusDays(days(atEnd)));
        }
        if (row.endsFrom() == null) {
            return new Span(last.last().minusDays(days(atEnd)), null);
        }
        LocalDate end = row.endsFrom().plusDays(random.nextInt(184));
        return new Span(end.minusDays(days(atEnd)), end);
    }

    private boolean fits(Span span, Row row) {
        LocalDate start = span.startedOn();
        LocalDate end = span.endedOn();
        return WorkingDays.isWorkingDay(start)
                && row.cohort().started().equals(started(start, row.cohort()))
                && (end == null || WorkingDays.isWorkingDay(end) && isInHalfYear(end, row.endsFrom()))
                && DurationBand.of(start, end == null ? last.last() : end) == DurationBand.named(row.atEnd())
                && (row.atCensus().isEmpty()
                        || DurationBand.of(start, census) == DurationBand.named(row.atCensus())
                                && (end == null || end.isAfter(census)));
    }

    private String started(LocalDate start, PlanCohort cohort) {
        int year = ReportingYear.of(start).endingIn();
        boolean before = year < last.endingIn() - 1;
        return before && cohort.started().equals(PlanCohort.LATE)
                ? PlanCohort.LATE
                : before ? PlanCohort.BEFORE : Integer.toString(year);
    }

    private static boolean isInHalfYear(LocalDate end, LocalDate from) {
        return !end.isBefore(from) && end.isBefore(from.plusMonths(6));
    }

    private int days(DurationBand band) {
        return band.shortest() + random.nextInt(band.longest() - band.shortest() + 1);
    }
}
