package org.safeguarding.metrics.rest;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.metrics.value.Amount;
import org.safeguarding.metrics.value.Figure;

@Schema(name = "Slice", description = "The figure for one value of a dimension, or for one band of a distribution.")
record SliceView(
        @Schema(description = "Code of the value; not-recorded if it is not known.", examples = "NEG")
        String code,

        @Schema(description = "The name of the value.", examples = "Neglect")
        String label,

        @Schema(description = "Absent if withheld.", examples = "120")
        Long numerator,

        @Schema(description = "Absent for a count, and if withheld or not known.", examples = "400")
        Long denominator,

        @Schema(
                description = "As for the whole; for a band, its percentage. Absent if there is a symbol.",
                examples = "30.0")
        BigDecimal value,

        @Schema(
                description = "Why there is no value, as for the whole.",
                enumeration = {"c", ":", "z", "k"})
        String symbol,

        @Schema(description = "The symbol in words.") String reason) {

    static SliceView from(Figure.FigureSlice slice) {
        Amount amount = slice.amount();
        return new SliceView(
                slice.code(),
                slice.label(),
                amount.numerator(),
                amount.denominator(),
                amount.value(),
                FigureView.sign(amount),
                amount.reason());
    }
}
