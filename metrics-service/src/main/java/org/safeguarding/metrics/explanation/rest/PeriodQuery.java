package org.safeguarding.metrics.explanation.rest;

import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.value.AskedDays;
import org.safeguarding.web.problem.PlainText;
import org.safeguarding.web.problem.Refusal;

/**
 * The days that a figure covers. The rules are those of the values, so that a figure and the list behind it take the
 * same parameters.
 */
public class PeriodQuery {

    @QueryParam("from")
    @Parameter(
            description = "First day. If absent, 1 April of the reporting year of the last day.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @PlainText
    String from;

    @QueryParam("to")
    @Parameter(
            description = "Last day, at most 30 years after the first. If absent, today.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @PlainText
    String to;

    @QueryParam("asAt")
    @Parameter(
            description =
                    "A single day, instead of from and to, for an indicator that counts what is open at the end of"
                            + " a day.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @PlainText
    String asAt;

    Period period(Indicator indicator, Clock clock) {
        if (asAt != null) {
            AskedDays.requireNoRange(from != null || to != null);
            return AskedDays.asAt(indicator, asAt);
        }
        var today = LocalDate.now(clock);
        var last = to == null ? today : AskedDays.day("to", to);
        var april = ReportingYear.of(last).first();
        var period = AskedDays.range(from == null ? april : AskedDays.day("from", from), last);
        var kind = indicator.formula().measures().getFirst().kind();
        if (kind == Measure.Kind.YEAR_TO_DATE && !period.from().equals(april)) {
            throw Refusal.invalid(
                    "from",
                    "does-not-apply",
                    "This indicator counts from 1 April: ask for days that start on 1 April and end in the same"
                            + " reporting year.");
        }
        return kind == Measure.Kind.FLOW ? period.upTo(today) : period;
    }
}
