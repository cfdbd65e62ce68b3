package org.safeguarding.metrics.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.metrics.indicator.Unit;
import org.safeguarding.metrics.value.Answer;

@Schema(name = "IndicatorValues", description = "Values of an indicator, period by period.")
record ValuesView(
        @Schema(description = "Id of the indicator.", examples = "re-referral-rate")
        String indicator,

        @Schema(description = "ONS code of the local authority.", examples = "E08000018")
        String authority,

        @Schema(description = "The unit of the values.") Unit unit,

        @Schema(
                description = "The version of the definition that the values follow; absent while they are being"
                        + " computed.")
        Integer definitionVersion,

        @Schema(description = "The generation of counts that the values come from.", examples = "1")
        int generation,

        @Schema(
                description =
                        "True if small counts, and figures that would reveal them, are withheld from this caller.")
        boolean smallCountsWithheld,

        @Schema(description = "One for each period, in order.")
        List<FigureView> values,

        @Schema(
                description =
                        "How late the counted records were recorded; absent if there are none or the caller may not see it.")
        SeriesView.InputLagView inputLag,

        @Schema(description = "How fresh the values are.") FreshnessView freshness) {

    static ValuesView from(Answer answer, FreshnessView freshness) {
        var series = SeriesView.from(answer).getFirst();
        return new ValuesView(
                series.indicator(),
                answer.question().authority(),
                series.unit(),
                series.definitionVersion(),
                answer.generation(),
                series.smallCountsWithheld(),
                series.values(),
                series.inputLag(),
                freshness);
    }
}
