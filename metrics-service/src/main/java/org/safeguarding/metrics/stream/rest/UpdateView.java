package org.safeguarding.metrics.stream.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.metrics.indicator.Unit;
import org.safeguarding.metrics.stream.Signal;

@Schema(name = "IndicatorUpdate", description = "Indicators that have another value than was sent before.")
record UpdateView(
        @Schema(description = "ONS code of the local authority.", examples = "E08000018")
        String authority,

        @Schema(description = "One for each indicator that has changed.")
        List<ValueView> values) {

    @Schema(name = "IndicatorUpdateValue", description = "An indicator and what it is now.")
    record ValueView(
            @Schema(description = "Id of the indicator.", examples = "contacts-received")
            String indicator,

            @Schema(description = "What the value is in.") Unit unit,

            @Schema(description = "The version of the definition used.")
            int definitionVersion,

            @Schema(description = "First day.") LocalDate from,
            @Schema(description = "Last day.") LocalDate to,

            @Schema(description = "Absent if withheld.", examples = "1030")
            Long numerator,

            @Schema(description = "Absent for a count, if withheld and if it is not known.", examples = "4493")
            Long denominator,

            @Schema(description = "Absent if there is a symbol.", examples = "22.9")
            BigDecimal value,

            @Schema(description = "Why there is no value, as with values.")
            String symbol,

            @Schema(description = "The symbol in words.") String reason) {

        static ValueView from(Signal.Told told) {
            var indicator = told.indicator();
            var figure = told.figure();
            var amount = figure.whole();
            return new ValueView(
                    indicator.id(),
                    indicator.unit(),
                    indicator.definitionVersion(),
                    figure.period().from(),
                    figure.period().to(),
                    amount.numerator(),
                    amount.denominator(),
                    amount.value(),
                    amount.symbol() == null ? null : amount.symbol().sign(),
                    amount.reason());
        }
    }

    static UpdateView from(String authority, Signal.Update update) {
        return new UpdateView(
                authority, update.values().stream().map(ValueView::from).toList());
    }
}
