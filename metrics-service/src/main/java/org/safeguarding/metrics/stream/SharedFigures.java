package org.safeguarding.metrics.stream;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.value.Disclosure;
import org.safeguarding.metrics.value.IndicatorValues;
import org.safeguarding.metrics.value.Question;

/** Figures of one moment, each computed once however many clients watch it. */
final class SharedFigures {

    private record FigureKey(String authority, Disclosure disclosure, Period period, Indicator indicator) {}

    private final IndicatorValues values;
    private final LocalDate today;
    private final Map<FigureKey, Signal.ChangedFigure> figures = new HashMap<>();

    SharedFigures(IndicatorValues values, LocalDate today) {
        this.values = values;
        this.today = today;
    }

    List<Signal.ChangedFigure> get(Watch watch, Period period, Collection<Indicator> indicators) throws SQLException {
        var missing = indicators.stream()
                .filter(indicator -> !figures.containsKey(asked(watch, period, indicator)))
                .toList();
        if (!missing.isEmpty()) {
            var question = Question.of(missing, watch.authority(), List.of(period), watch.disclosure(), today);
            values.answer(question)
                    .series()
                    .forEach(series -> figures.put(
                            asked(watch, period, series.indicator()),
                            new Signal.ChangedFigure(
                                    series.indicator(),
                                    series.definitionVersion(),
                                    series.figures().getFirst())));
        }
        return indicators.stream()
                .map(indicator -> figures.get(asked(watch, period, indicator)))
                .toList();
    }

    private static FigureKey asked(Watch watch, Period period, Indicator indicator) {
        return new FigureKey(watch.authority(), watch.disclosure(), period, indicator);
    }
}
