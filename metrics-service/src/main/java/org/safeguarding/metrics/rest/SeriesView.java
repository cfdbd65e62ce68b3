package org.safeguarding.metrics.rest;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.metrics.indicator.Unit;
import org.safeguarding.metrics.value.Answer;
import org.safeguarding.metrics.value.Disclosure;
import org.safeguarding.metrics.value.InputLag;

@Schema(name = "IndicatorSeries", description = "Values of one of several indicators, period by period.")
record SeriesView(
        @Schema(description = "Id of the indicator.", examples = "re-referral-rate")
        String indicator,

        @Schema(description = "The unit of the values.") Unit unit,

        @Schema(
                description = "The version of the definition that the values follow; absent while they are being"
                        + " computed.")
        Integer definitionVersion,

        @Schema(
                description =
                        "True if small counts, and figures that would reveal them, are withheld from this caller.")
        boolean smallCountsWithheld,

        @Schema(description = "One for each period, in order.")
        List<FigureView> values,

        @Schema(
                description =
                        "How late the counted records were recorded; absent if there are none or the caller may not see it.")
        InputLagView inputLag) {

    @Schema(name = "InputLag", description = "Calendar days between something happening and being recorded.")
    record InputLagView(
            @Schema(description = "Records that took effect in the periods.", examples = "4493")
            long records,

            @Schema(description = "Half of the records were recorded within this many days.", examples = "1.0")
            BigDecimal medianDays,

            @Schema(description = "Nine in ten of the records were recorded within this many days.", examples = "6.0")
            BigDecimal p90Days) {

        static InputLagView from(InputLag lag) {
            return lag == null ? null : new InputLagView(lag.records(), lag.median(), lag.p90());
        }
    }

    static List<SeriesView> from(Answer answer) {
        return answer.series().stream()
                .map(series -> new SeriesView(
                        series.indicator().id(),
                        series.indicator().unit(),
                        series.definitionVersion(),
                        series.indicator().aboutPeople() && answer.question().disclosure() != Disclosure.FULL,
                        series.figures().stream().map(FigureView::from).toList(),
                        InputLagView.from(series.inputLag())))
                .toList();
    }
}
