package org.safeguarding.metrics.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.value.AskedDays;
import org.safeguarding.metrics.value.Disclosure;
import org.safeguarding.metrics.value.Interval;
import org.safeguarding.metrics.value.Question;
import org.safeguarding.metrics.value.RestrictedPeriods;
import org.safeguarding.web.problem.Accepted;
import org.safeguarding.web.problem.PlainText;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Caller;

/** The values requested. Every parameter is optional. */
public class ValuesQuery {

    @QueryParam("authority")
    @Parameter(
            description =
                    "ONS code of the local authority, which must be the caller's own. If absent, the caller's own.",
            example = "E08000018")
    @PlainText
    String authority;

    @QueryParam("from")
    @Parameter(
            description = "First day. If absent, 1 April of the reporting year of the last day.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @PlainText
    String from;

    @QueryParam("to")
    @Parameter(
            description = "Last day, at most 30 years after the first. If absent, today; for callers who do not see"
                    + " small counts, the end of the last complete month.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @PlainText
    String to;

    @QueryParam("asAt")
    @Parameter(
            description =
                    "The value at the end of this day, instead of from and to. Only for indicators that count what"
                            + " is open at a day, such as open plans.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @PlainText
    String asAt;

    @QueryParam("interval")
    @DefaultValue("none")
    @Parameter(
            description = "none: one value for all days. month, quarter, year: one for each calendar month, quarter of"
                    + " the reporting year or reporting year; the first and the last are cut off at from"
                    + " and to. rolling-year, year-to-date: one for each month end in the range, over the"
                    + " 12 months up to it or from 1 April up to it.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"none", "month", "quarter", "year", "rolling-year", "year-to-date"},
                            defaultValue = "none"))
    @PlainText
    String interval;

    @QueryParam("by")
    @Parameter(
            description = "A dimension that divides each value. The definition of the indicator lists the dimensions"
                    + " that apply. Callers who do not see small counts can use it for whole reporting"
                    + " years only.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {
                                "locality",
                                "agency",
                                "age-band",
                                "sex",
                                "ethnicity-group",
                                "disability",
                                "primary-need",
                                "category",
                                "organisation-type",
                                "duration",
                                "initial-category",
                                "latest-category",
                                "urgency",
                                "reason-for-closure",
                                "factor",
                                "workforce-sector",
                                "allegation-threshold"
                            }))
    @PlainText
    String by;

    @QueryParam("population")
    @Parameter(
            description = "The release of populations that rates are based on; the newest if absent.",
            example = "ONS mid-year estimates, rebased")
    @PlainText
    String population;

    @QueryParam("compare")
    @DefaultValue("false")
    @Parameter(
            description = "Whether to show with each value the same period one year earlier, the target and, for whole"
                    + " reporting years, the published values of others.")
    boolean compare;

    Question question(List<Indicator> indicators, Caller caller, Disclosure disclosure, LocalDate today) {
        return new Question(
                indicators,
                authority(caller),
                asAt == null ? periods(indicators, disclosure, today) : List.of(asAt(indicators)),
                dimension(),
                population,
                compare,
                disclosure,
                today);
    }

    private String authority(Caller caller) {
        if (authority != null && !authority.equals(caller.authority())) {
            throw Refusal.forbidden(
                    "authority-other", "The token is for another local authority than the one asked for.");
        }
        return caller.authority();
    }

    private Period asAt(List<Indicator> indicators) {
        AskedDays.requireNoRange(from != null || to != null || !interval().equals(Interval.NONE));
        return indicators.stream()
                .map(indicator -> AskedDays.asAt(indicator, asAt))
                .reduce((one, _) -> one)
                .orElseThrow();
    }

    private List<Period> periods(List<Indicator> indicators, Disclosure disclosure, LocalDate today) {
        boolean restricted =
                disclosure != Disclosure.FULL && indicators.stream().anyMatch(Indicator::aboutPeople);
        var latest = restricted ? new RestrictedPeriods(today).last() : today;
        var last = to == null ? latest : AskedDays.day("to", to);
        var first = from == null ? ReportingYear.of(last).first() : AskedDays.day("from", from);
        var range = AskedDays.range(first, last);
        var periods = interval().split(range.from(), range.to());
        if (periods.isEmpty()) {
            throw Refusal.invalid("interval", "no-month-end", "No calendar month ends within these days.");
        }
        return periods;
    }

    private Interval interval() {
        return Interval.named(interval)
                .orElseThrow(() -> Refusal.invalid(
                        "interval", "unknown-code", "The interval is " + Accepted.oneOf(Interval.names())));
    }

    private Dimension dimension() {
        return by == null
                ? null
                : Dimension.named(by)
                        .orElseThrow(() -> Refusal.invalid(
                                "by", "unknown-code", "The dimension is " + Accepted.oneOf(Dimension.names())));
    }
}
