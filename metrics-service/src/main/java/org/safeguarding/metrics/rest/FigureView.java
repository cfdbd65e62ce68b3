package org.safeguarding.metrics.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.metrics.reference.Population;
import org.safeguarding.metrics.value.Amount;
import org.safeguarding.metrics.value.Figure;
import org.safeguarding.metrics.value.Quartiles;

@Schema(name = "Figure", description = "The value of an indicator for one period.")
public record FigureView(
        @Schema(description = "First day.") LocalDate from,
        @Schema(description = "Last day.") LocalDate to,

        @Schema(description = "For a distribution, the number of records. Absent if withheld.", examples = "1030")
        Long numerator,

        @Schema(description = "Absent for a count or a distribution, and if withheld or not known.", examples = "4493")
        Long denominator,

        @Schema(
                description = "A whole number for a count, otherwise rounded half up to one decimal place; for a"
                        + " distribution, the median. Absent if there is a symbol.",
                examples = "22.9")
        BigDecimal value,

        @Schema(
                description = "Why there is no value: c withheld because it is small or would reveal a small count, :"
                        + " not available, z not applicable, k not zero but rounds to zero.",
                enumeration = {"c", ":", "z", "k"})
        String symbol,

        @Schema(description = "The symbol in words.") String reason,

        @Schema(description = "The population that the rate is based on.")
        PopulationView population,

        @Schema(description = "Only for a distribution that has a value.")
        QuartilesView quartiles,

        @Schema(description = "For a distribution, the number and percentage in each band. Otherwise absent.")
        List<SliceView> bands,

        @Schema(description = "One for each value of the requested dimension; absent if none was requested.")
        List<SliceView> slices,

        @Schema(description = "The figure compared with others; only on request.")
        ComparedView compared) {

    @Schema(name = "Population", description = "Children aged 0 to 17 of the authority.")
    record PopulationView(
            @Schema(description = "The year of the estimate, which is for 30 June.", examples = "2017")
            int midYear,

            @Schema(description = "The number of children.", examples = "56706")
            int estimate,

            @Schema(description = "The publication it comes from.")
            String release) {

        static PopulationView from(Population population) {
            return population == null
                    ? null
                    : new PopulationView(population.midYear(), population.estimate(), population.release());
        }
    }

    @Schema(
            name = "Quartiles",
            description = "The days within which a quarter, a half and three quarters of the records fall.")
    record QuartilesView(
            @Schema(description = "A quarter.", examples = "20.0")
            BigDecimal p25,

            @Schema(description = "Half.", examples = "33.0")
            BigDecimal median,

            @Schema(description = "Three quarters.", examples = "42.0")
            BigDecimal p75) {

        static QuartilesView from(Quartiles quartiles) {
            return quartiles == null ? null : new QuartilesView(quartiles.p25(), quartiles.median(), quartiles.p75());
        }
    }

    public static FigureView from(Figure figure) {
        var whole = figure.whole();
        return new FigureView(
                figure.period().from(),
                figure.period().to(),
                whole.numerator(),
                whole.denominator(),
                whole.value(),
                sign(whole),
                whole.reason(),
                PopulationView.from(figure.population()),
                QuartilesView.from(figure.quartiles()),
                slices(figure.bands()),
                slices(figure.slices()),
                ComparedView.from(figure.compared()));
    }

    static String sign(Amount amount) {
        return amount.symbol() == null ? null : amount.symbol().sign();
    }

    private static List<SliceView> slices(List<Figure.FigureSlice> slices) {
        return slices.isEmpty() ? null : slices.stream().map(SliceView::from).toList();
    }
}
