package org.safeguarding.metrics.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.metrics.reference.Population;
import org.safeguarding.metrics.value.Figure;

@Schema(name = "Figure", description = "The value of an indicator for one period.")
record FigureView(
        @Schema(description = "First day.") LocalDate from,
        @Schema(description = "Last day.") LocalDate to,

        @Schema(description = "Absent if withheld.", examples = "1030")
        Long numerator,

        @Schema(description = "Absent for a count, if withheld and if it is not known.", examples = "4493")
        Long denominator,

        @Schema(
                description =
                        "A whole number for a count, otherwise rounded half up to one decimal. Absent if there is a symbol.",
                examples = "22.9")
        BigDecimal value,

        @Schema(
                description =
                        "Why there is no value: c withheld because it is small, : not available, z not applicable.",
                enumeration = {"c", ":", "z"})
        String symbol,

        @Schema(description = "The symbol in words.") String reason,

        @Schema(description = "The population that a rate is taken over.")
        PopulationView population) {

    @Schema(name = "Population", description = "Children aged 0 to 17 of the authority.")
    record PopulationView(
            @Schema(description = "The estimate is for 30 June of this year.", examples = "2017")
            int midYear,

            @Schema(description = "Children.", examples = "56706")
            int estimate,

            @Schema(description = "The publication it was taken from.")
            String release) {

        static PopulationView from(Population population) {
            return population == null
                    ? null
                    : new PopulationView(population.midYear(), population.estimate(), population.release());
        }
    }

    static FigureView from(Figure figure) {
        return new FigureView(
                figure.period().from(),
                figure.period().to(),
                figure.numerator(),
                figure.denominator(),
                figure.value(),
                figure.symbol() == null ? null : figure.symbol().sign(),
                figure.reason(),
                PopulationView.from(figure.population()));
    }
}
