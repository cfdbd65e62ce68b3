package org.safeguarding.metrics.stream.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.metrics.indicator.Unit;
import org.safeguarding.metrics.rest.FigureView;
import org.safeguarding.metrics.rest.FreshnessView;
import org.safeguarding.metrics.stream.Signal;

@Schema(name = "IndicatorUpdate", description = "Indicators whose value has changed since the last event.")
record UpdateView(
        @Schema(description = "ONS code of the local authority.", examples = "E08000018")
        String authority,

        @Schema(description = "One for each indicator that has changed; empty if only complete has.")
        List<ValueView> values,

        @Schema(description = FreshnessView.COMPLETE) boolean complete) {

    @Schema(name = "IndicatorUpdateValue", description = "An indicator and its current value.")
    record ValueView(
            @Schema(description = "Id of the indicator.", examples = "contacts-received")
            String indicator,

            @Schema(description = "The unit of the value.") Unit unit,

            @Schema(description = "The version of the definition used; absent while it is being computed.")
            Integer definitionVersion,

            @Schema(description = "The current figure.") FigureView figure) {

        static ValueView from(Signal.ChangedFigure told) {
            return new ValueView(
                    told.indicator().id(),
                    told.indicator().unit(),
                    told.definitionVersion(),
                    FigureView.from(told.figure()));
        }
    }

    static UpdateView from(String authority, Signal.Update update) {
        return new UpdateView(
                authority, update.values().stream().map(ValueView::from).toList(), update.complete());
    }
}
