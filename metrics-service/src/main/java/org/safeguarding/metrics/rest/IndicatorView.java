package org.safeguarding.metrics.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.metrics.indicator.BandsOfDimension;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.indicator.Polarity;
import org.safeguarding.metrics.indicator.Unit;
import org.safeguarding.metrics.measure.Dimension;

@Schema(name = "Indicator", description = "What an indicator counts, and whose definition it follows.")
record IndicatorView(
        @Schema(description = "Stable id.", examples = "re-referral-rate")
        String id,

        @Schema(description = "Name.", examples = "Re-referrals within 12 months")
        String name,

        @Schema(description = "Definition.") String definition,
        @Schema(description = "What the numerator counts.") String numerator,

        @Schema(description = "What the denominator counts; absent for a count or a distribution.")
        String denominator,

        @Schema(description = "The days it counts on or by.")
        String clock,

        @Schema(description = "The unit of the values.") Unit unit,

        @Schema(description = "Whether higher or lower is better, where that can be said.")
        Polarity polarity,

        @Schema(description = "Where the definition comes from.")
        SourceView source,

        @Schema(description = "The dimensions that can divide its values.", examples = "[\"age-band\", \"sex\"]")
        List<String> dimensions,

        @Schema(
                description =
                        "The day on which the child's age and home are taken; absent where no trait of a child divides"
                                + " its values.",
                examples = "The age and the home (locality) of the child are those of the last day of the period. Sex,"
                        + " ethnicity group and disability are as recorded now.")
        String traits,

        @Schema(description = "The bands that divide its values: of age, and of how long something took or has lasted.")
        List<BandsView> bands,

        @Schema(description = "True if its value is the value on the last day of a period.")
        boolean ofOneDay,

        @Schema(description = "Goes up by one whenever the same events would give different values.", examples = "1")
        int definitionVersion) {

    @Schema(name = "IndicatorSource", description = "Where a definition comes from.")
    record SourceView(
            @Schema(description = "Number in the platform's catalogue of indicators.", examples = "FD-06")
            String catalogueId,

            @Schema(description = "Who defines it, and where.")
            String publication) {}

    @Schema(name = "IndicatorBands", description = "The bands of a dimension.")
    record BandsView(
            @Schema(description = "The dimension.", examples = "duration")
            String dimension,

            @Schema(description = "The days that are counted; absent for ages.")
            Unit unit,

            @Schema(description = "Their names, the lowest first.", examples = "[\"same-day\", \"1-10\"]")
            List<String> labels) {

        static BandsView from(BandsOfDimension bands) {
            return new BandsView(bands.dimension().label(), bands.unit(), bands.labels());
        }
    }

    static IndicatorView from(Indicator indicator) {
        return new IndicatorView(
                indicator.id(),
                indicator.name(),
                indicator.definition(),
                indicator.numerator(),
                indicator.denominator(),
                indicator.clock(),
                indicator.unit(),
                indicator.polarity(),
                new SourceView(
                        indicator.source().catalogueId(), indicator.source().publication()),
                indicator.dimensions().stream().map(Dimension::label).toList(),
                indicator.traits(),
                indicator.bands().stream().map(BandsView::from).toList(),
                indicator.isOfOneDay(),
                indicator.definitionVersion());
    }
}
