package org.safeguarding.metrics.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.metrics.value.Interval;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Caller;

/** Which values are asked for. Every parameter may be left out. */
public class ValuesQuery {

    private static final int LONGEST_YEARS = 30;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2060, 12, 31);

    /** @param to last day, within */
    record Range(LocalDate from, LocalDate to) {}

    @QueryParam("authority")
    @Parameter(
            description = "ONS code of the local authority, the caller's own; that if it is left out.",
            example = "E08000018")
    String authority;

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

    @QueryParam("interval")
    @DefaultValue("none")
    @Parameter(
            description =
                    "One value for all days, or one for each calendar month, quarter of the reporting year, or reporting"
                            + " year; the first and the last are cut off where the days begin and end.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"none", "month", "quarter", "year"},
                            defaultValue = "none"))
    String interval;

    String authority(Caller caller) {
        if (authority != null && !authority.equals(caller.authority())) {
            throw Refusal.forbidden(
                    "authority-other", "The token is for another local authority than the one asked for.");
        }
        return caller.authority();
    }

    Range range(Clock clock) {
        var last = to == null ? LocalDate.now(clock) : day("to", to);
        var first = from == null ? ReportingYear.of(last).first() : day("from", from);
        if (last.isBefore(first)) {
            throw Refusal.invalid("to", "before-from", "The last day is before the first.");
        }
        if (!first.plusYears(LONGEST_YEARS).isAfter(last)) {
            throw Refusal.invalid("to", "too-long", "Ask for at most 30 years at a time.");
        }
        return new Range(first, last);
    }

    Interval interval() {
        return Interval.named(interval)
                .orElseThrow(() ->
                        Refusal.invalid("interval", "unknown-code", "The interval is none, month, quarter or year."));
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
