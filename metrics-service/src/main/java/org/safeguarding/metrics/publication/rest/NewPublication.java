package org.safeguarding.metrics.publication.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.indicator.Indicators;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.publication.FiguresToPublish;
import org.safeguarding.metrics.value.Interval;
import org.safeguarding.web.problem.Accepted;
import org.safeguarding.web.problem.PlainText;
import org.safeguarding.web.problem.Refusal;

@Schema(name = "NewPublication", description = "Figures to publish.")
record NewPublication(
        @NotBlank
        @Size(max = 100)
        @PlainText
        @Schema(description = "Unique within the authority.", examples = "2017-18 provisional", required = true)
        String name,

        @NotBlank
        @Size(max = 500)
        @PlainText
        @Schema(
                description = "Why the figures are published.",
                examples = "Children in need census, first return",
                required = true)
        String reason,

        @NotEmpty @Size(max = 200) @Schema(description = "The figures to publish.", required = true)
        List<@Valid @NotNull Figures> figures) {

    @Schema(
            name = "FiguresToPublish",
            description = "Figures for one indicator, with the parameters of a request for values.")
    record Figures(
            @NotNull @Schema(description = "Id of the indicator.", examples = "contacts-received", required = true)
            String indicator,

            @NotNull @Schema(description = "First day.", examples = "2017-04-01", required = true)
            LocalDate from,

            @NotNull
            @Schema(
                    description = "Last day, at most 30 years after the first.",
                    examples = "2018-03-31",
                    required = true)
            LocalDate to,

            @Schema(description = "A dimension that divides each figure.", examples = "locality")
            String by,

            @Schema(description = "As for values; if absent, one figure for all days.", examples = "month")
            String interval) {

        FiguresToPublish asked(String pointer) {
            return new FiguresToPublish(pointer, found(pointer), periods(pointer), dimension(pointer));
        }

        private Indicator found(String pointer) {
            return Indicators.find(indicator)
                    .orElseThrow(() -> Refusal.invalid(
                            pointer + "/indicator", "unknown-code", "There is no such indicator: see /v1/indicators."));
        }

        private List<Period> periods(String pointer) {
            if (to.isBefore(from)) {
                throw Refusal.invalid(pointer + "/to", "before-from", "The last day is before the first.");
            }
            if (from.isBefore(EARLIEST) || to.isAfter(LATEST)) {
                throw Refusal.invalid(
                        pointer + "/from", "out-of-range", "Days are from " + EARLIEST + " to " + LATEST + ".");
            }
            if (!from.plusYears(LONGEST_YEARS).isAfter(to)) {
                throw Refusal.invalid(pointer + "/to", "too-long", "Publish at most 30 years at a time.");
            }
            var periods = Interval.named(interval == null ? Interval.NONE.label() : interval)
                    .orElseThrow(() -> Refusal.invalid(
                            pointer + "/interval",
                            "unknown-code",
                            "The interval is " + Accepted.oneOf(Interval.names())))
                    .split(from, to);
            if (periods.isEmpty()) {
                throw Refusal.invalid(
                        pointer + "/interval", "no-month-end", "No calendar month ends within these days.");
            }
            return periods;
        }

        private Dimension dimension(String pointer) {
            if (by == null) {
                return null;
            }
            var dimension = Dimension.named(by)
                    .orElseThrow(() -> Refusal.invalid(
                            pointer + "/by", "unknown-code", "The dimension is " + Accepted.oneOf(Dimension.names())));
            if (!found(pointer).dimensions().contains(dimension)) {
                throw Refusal.invalid(
                        pointer + "/by", "slice-not-applicable", indicator + " cannot be divided by " + by + ".");
            }
            return dimension;
        }
    }

    private static final int LONGEST_YEARS = 30;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2060, 12, 31);

    List<FiguresToPublish> asked() {
        var asked = new ArrayList<FiguresToPublish>();
        for (int i = 0; i < figures.size(); i++) {
            asked.add(figures.get(i).asked("/figures/" + i));
        }
        return asked;
    }
}
