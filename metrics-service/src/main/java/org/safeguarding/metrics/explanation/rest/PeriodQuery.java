package org.safeguarding.metrics.explanation.rest;

import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.web.problem.Refusal;

/** Of which days a number is. By the rules of the values, so that a number and the list behind it are asked alike. */
public class PeriodQuery {

    private static final int LONGEST_YEARS = 30;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2060, 12, 31);

    @QueryParam("from")
    @Parameter(
            description = "First day; 1 April of the reporting year of the last day if it is left out.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String from;

    @QueryParam("to")
    @Parameter(
            description = "Last day; today if it is left out. At most 30 years after the first.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String to;

    @QueryParam("asAt")
    @Parameter(
            description =
                    "One day, in place of from and to, of an indicator that counts what there is at the end of a day.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String asAt;

    Period period(Indicator indicator, Clock clock) {
        var kind = indicator.formula().measures().getFirst().kind();
        if (asAt != null) {
            return asAt(kind);
        }
        var last = to == null ? LocalDate.now(clock) : day("to", to);
        var april = ReportingYear.of(last).first();
        var first = from == null ? april : day("from", from);
        if (last.isBefore(first)) {
            throw Refusal.invalid("to", "before-from", "The last day is before the first.");
        }
        if (!first.plusYears(LONGEST_YEARS).isAfter(last)) {
            throw Refusal.invalid("to", "too-long", "Ask for at most 30 years at a time.");
        }
        if (kind == Measure.Kind.YEAR_TO_DATE && !first.equals(april)) {
            throw Refusal.invalid(
                    "from",
                    "does-not-apply",
                    "This indicator counts from 1 April: ask for days from 1 April on, within one reporting year.");
        }
        return new Period(first, last);
    }

    private Period asAt(Measure.Kind kind) {
        if (from != null || to != null) {
            throw Refusal.invalid("asAt", "does-not-apply", "Ask either for one day or from a day to a day.");
        }
        if (kind != Measure.Kind.STOCK) {
            throw Refusal.invalid(
                    "asAt", "does-not-apply", "This indicator counts what happens: ask from a day to a day.");
        }
        var day = day("asAt", asAt);
        return new Period(day, day);
    }

    private static LocalDate day(String name, String text) {
        try {
            var day = LocalDate.parse(text);
            if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
                throw Refusal.invalid(name, "out-of-range", "Days are from " + EARLIEST + " to " + LATEST + ".");
            }
            return day;
        } catch (DateTimeParseException _) {
            throw Refusal.invalid(name, "format", "Write a day as 2018-03-31.");
        }
    }
}
