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

/** Of which days a number is. By the rules of the values, so that a number and the list behind it are asked alike. */
public class PeriodQuery {

    @QueryParam("from")
    @Parameter(
            description = "First day; 1 April of the reporting year of the last day if it is left out.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @PlainText
    String from;

    @QueryParam("to")
    @Parameter(
            description = "Last day; today if it is left out. At most 30 years after the first.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @PlainText
    String to;

    @QueryParam("asAt")
    @Parameter(
            description =
                    "One day, in place of from and to, of an indicator that counts what there is at the end of a day.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @PlainText
    String asAt;

    Period period(Indicator indicator, Clock clock) {
        if (asAt != null) {
            AskedDays.requireNoRange(from != null || to != null);
            return AskedDays.asAt(indicator, asAt);
        }
        var last = to == null ? LocalDate.now(clock) : AskedDays.day("to", to);
        var april = ReportingYear.of(last).first();
        var period = AskedDays.range(from == null ? april : AskedDays.day("from", from), last);
        if (indicator.formula().measures().getFirst().kind() == Measure.Kind.YEAR_TO_DATE
                && !period.from().equals(april)) {
            throw Refusal.invalid(
                    "from",
                    "does-not-apply",
                    "This indicator counts from 1 April: ask for days from 1 April on, within one reporting year.");
        }
        return period;
    }
}
