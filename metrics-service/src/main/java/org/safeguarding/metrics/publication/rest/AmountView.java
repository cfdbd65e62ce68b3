package org.safeguarding.metrics.publication.rest;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.metrics.value.Amount;

@Schema(name = "Amount", description = "A value with its numerator and denominator.")
record AmountView(
        @Schema(description = "Absent if withheld.", examples = "1030")
        Long numerator,

        @Schema(description = "Absent for a count or a distribution, and if withheld.", examples = "4493")
        Long denominator,

        @Schema(description = "Absent if there is a symbol.", examples = "22.9")
        BigDecimal value,

        @Schema(
                description = "Why there is no value.",
                enumeration = {"c", ":", "z", "k"})
        String symbol,

        @Schema(description = "The symbol in words.") String reason) {

    static AmountView from(Amount amount) {
        return amount == null
                ? null
                : new AmountView(
                        amount.numerator(),
                        amount.denominator(),
                        amount.value(),
                        amount.symbol() == null ? null : amount.symbol().sign(),
                        amount.reason());
    }
}
