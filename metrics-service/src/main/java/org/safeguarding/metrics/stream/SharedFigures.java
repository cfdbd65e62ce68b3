package org.safeguarding.metrics.stream;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.value.Disclosure;
import org.safeguarding.metrics.value.Figure;
import org.safeguarding.metrics.value.IndicatorValues;
import org.safeguarding.metrics.value.Question;

/** Figures of one moment, each computed once, however many clients watch it. */
final class SharedFigures {

    private record Asked(String authority, Disclosure disclosure, Period period, Indicator indicator) {}

    private final IndicatorValues values;
    private final LocalDate today;
    private final Map<Asked, Figure> figures = new HashMap<>();

    SharedFigures(IndicatorValues values, LocalDate today) {
        this.values = values;
        this.today = today;
    }

    Figure get(Watch watch, Period period, Indicator indicator) throws SQLException {
        var asked = new Asked(watch.authority(), watch.disclosure(), period, indicator);
        var figure = figures.get(asked);
        if (figure == null) {
            var question =
                    Question.of(List.of(indicator), watch.authority(), List.of(period), watch.disclosure(), today);
            figure = values.answer(question).series().getFirst().figures().getFirst();
            figures.put(asked, figure);
        }
        return figure;
    }
}
