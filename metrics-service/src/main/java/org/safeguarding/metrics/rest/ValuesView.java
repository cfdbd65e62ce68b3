package org.safeguarding.metrics.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.metrics.indicator.Unit;
import org.safeguarding.metrics.value.Answer;

@Schema(name = "IndicatorValues", description = "What an indicator was, period by period.")
record ValuesView(
        @Schema(description = "Id of the indicator.", examples = "re-referral-rate")
        String indicator,

        @Schema(description = "ONS code of the local authority.", examples = "E08000018")
        String authority,

        @Schema(description = "What the values are in.") Unit unit,

        @Schema(
                description =
                        "The version of the definition that the values are computed by; absent while they are being computed.")
        Integer definitionVersion,

        @Schema(description = "The generation of counts that the values are computed from.", examples = "1")
        int generation,

        @Schema(description = "True if small counts, and what would give them away, are withheld from this caller.")
        boolean smallCountsWithheld,

        @Schema(description = "One for each period, in their order.")
        List<FigureView> values,

        @Schema(description = "How late what is counted is recorded; absent if nothing is known or may be told of it.")
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
