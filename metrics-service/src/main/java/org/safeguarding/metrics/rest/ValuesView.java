package org.safeguarding.metrics.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.metrics.indicator.Unit;

@Schema(name = "IndicatorValues", description = "What an indicator was, period by period.")
record ValuesView(
        @Schema(description = "Id of the indicator.", examples = "re-referral-rate")
        String indicator,

        @Schema(description = "ONS code of the local authority.", examples = "E08000018")
        String authority,

        @Schema(description = "What the values are in.") Unit unit,

        @Schema(description = "The version of the definition used.")
        int definitionVersion,

        @Schema(description = "True if counts from 1 to 5 are withheld from this caller.")
        boolean smallCountsWithheld,

        @Schema(description = "One for each period, in their order.")
        List<FigureView> values,

        @Schema(description = "How fresh the values are.") FreshnessView freshness) {}
