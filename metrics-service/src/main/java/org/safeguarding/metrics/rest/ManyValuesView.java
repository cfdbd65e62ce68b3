package org.safeguarding.metrics.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.metrics.value.Answer;

@Schema(name = "ManyIndicatorValues", description = "Values of several indicators, all of one moment.")
record ManyValuesView(
        @Schema(description = "ONS code of the local authority.", examples = "E08000018")
        String authority,

        @Schema(description = "The generation of counts that the values come from.", examples = "1")
        int generation,

        @Schema(description = "One for each indicator, in the order requested.")
        List<SeriesView> indicators,

        @Schema(description = "How fresh the values are.") FreshnessView freshness) {

    static ManyValuesView from(Answer answer, FreshnessView freshness) {
        return new ManyValuesView(
                answer.question().authority(), answer.generation(), SeriesView.from(answer), freshness);
    }
}
