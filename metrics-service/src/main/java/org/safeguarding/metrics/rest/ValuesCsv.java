package org.safeguarding.metrics.rest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.safeguarding.metrics.value.Amount;
import org.safeguarding.metrics.value.Answer;
import org.safeguarding.metrics.value.Answer.IndicatorFigures;
import org.safeguarding.metrics.value.Figure;
import org.safeguarding.metrics.value.Quartiles;
import org.safeguarding.web.csv.CsvWriter;

/** An answer as a table: a line for each indicator, period and slice, each whole before its slices. */
final class ValuesCsv {

    private static final List<String> HEADER = List.of(
            "indicator",
            "authority",
            "from",
            "to",
            "by",
            "slice",
            "slice_label",
            "numerator",
            "denominator",
            "value",
            "unit",
            "symbol",
            "reason",
            "p25",
            "median",
            "p75",
            "population_mid_year",
            "population_estimate",
            "population_release",
            "definition_version");

    private static final String PERCENT = "PERCENT";

    private ValuesCsv() {}

    static String write(Answer answer) {
        var lines = new ArrayList<List<?>>();
        lines.add(HEADER);
        for (var series : answer.series()) {
            var unit = series.indicator().unit().name();
            for (var figure : series.figures()) {
                lines.add(line(answer, series, figure, new SlicedAmount(null, null, figure.whole(), unit)));
                figure.bands()
                        .forEach(band -> lines.add(line(
                                answer, series, figure, new SlicedAmount("duration", band, band.amount(), PERCENT))));
                figure.slices()
                        .forEach(slice -> lines.add(line(
                                answer,
                                series,
                                figure,
                                new SlicedAmount(answer.question().by().label(), slice, slice.amount(), unit))));
            }
        }
        return CsvWriter.write(lines);
    }

    private record SlicedAmount(String by, Figure.FigureSlice slice, Amount amount, String unit) {}

    private static List<Object> line(Answer answer, IndicatorFigures series, Figure figure, SlicedAmount part) {
        var amount = part.amount();
        var quartiles = part.slice() == null && figure.quartiles() != null
                ? figure.quartiles()
                : new Quartiles(null, null, null);
        var population = figure.population();
        return Arrays.asList(
                series.indicator().id(),
                answer.question().authority(),
                figure.period().from(),
                figure.period().to(),
                part.by(),
                part.slice() == null ? null : part.slice().code(),
                part.slice() == null ? null : part.slice().label(),
                amount.numerator(),
                amount.denominator(),
                amount.value(),
                part.unit(),
                FigureView.sign(amount),
                amount.reason(),
                quartiles.p25(),
                quartiles.median(),
                quartiles.p75(),
                population == null ? null : population.midYear(),
                population == null ? null : population.estimate(),
                population == null ? null : population.release(),
                series.definitionVersion());
    }
}
