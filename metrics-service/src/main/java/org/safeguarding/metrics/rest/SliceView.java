package org.safeguarding.metrics.rest;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.metrics.value.Amount;
import org.safeguarding.metrics.value.Figure;

@Schema(name = "Slice", description = "What there was with one value of a dimension, or in one band of a distribution.")
record SliceView(
        @Schema(description = "Code of the value; not-recorded if it is not known.", examples = "NEG")
        String code,

        @Schema(description = "The value in words.", examples = "Neglect")
        String label,

        @Schema(description = "Absent if withheld.", examples = "120")
        Long numerator,

        @Schema(description = "Absent for a count, if withheld and if it is not known.", examples = "400")
        Long denominator,

        @Schema(
                description = "As of the whole; of a band, its percentage. Absent if there is a symbol.",
                examples = "30.0")
        BigDecimal value,

        @Schema(
                description = "Why there is no value, as of the whole.",
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
