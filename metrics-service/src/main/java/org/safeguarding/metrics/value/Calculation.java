package org.safeguarding.metrics.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.safeguarding.metrics.cells.Counts;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.measure.Codes;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.value.Answer.IndicatorFigures;

/**
 * Computes an answer from counts. Pure, so that a test that attacks what is withheld can ask as callers do.
 *
 * @param counts that the question {@link Needs}
 */
public record Calculation(Question question, Counts counts, Background background, Codes codes) {

    /** What the caller sees. */
    Visibility visibility() {
        return question.disclosure() == Disclosure.FULL
                ? Visibility.FULL
                : new RestrictedVisibility(counts, question.today(), background.withheldBefore());
    }

    Answer answer(Visibility visibility) {
        return new Answer(
                question,
                counts.generation(),
                question.indicators().stream()
                        .map(indicator -> series(indicator, visibility))
                        .toList());
    }

    private IndicatorFigures series(Indicator indicator, Visibility visibility) {
        var calculation =
                new IndicatorCalculation(this, indicator, indicator.aboutPeople() ? visibility : Visibility.FULL);
        return new IndicatorFigures(
                indicator,
                definitionVersion(indicator),
                question.periods().stream().map(calculation::figure).toList(),
                background.inputLags().get(indicator.id()));
    }

    /** The version of the definition behind the counts of an indicator; null if they are not computed yet. */
    Integer definitionVersion(Indicator indicator) {
        var versions = new ArrayList<Integer>();
        for (var measure : indicator.formula().measures()) {
            versions.add(background.versions().get(measure.id()));
        }
        return versions.contains(null)
                ? null
                : versions.stream().max(Integer::compare).orElseThrow();
    }

    /** What a caller sees of a measure, value by value. */
    DisclosedCounts told(Measure measure, Dimension dimension, Period period, Visibility visibility) {
        var told = new TreeMap<Integer, Long>(counts.by(dimension, measure, passed(measure, period)));
        visibility.withheld(measure, dimension, period).forEach(code -> told.put(code, null));
        return new DisclosedCounts(told);
    }

    /** @param counts by code of the value; null if withheld, absent if there are none */
    record DisclosedCounts(SortedMap<Integer, Long> counts) {

        Long of(int code) {
            return counts.containsKey(code) ? counts.get(code) : Long.valueOf(0);
        }
    }

    /** The median for one value of a dimension. */
    BigDecimal median(Measure measure, Dimension dimension, int code, Period period) {
        var cells = counts.cells().getOrDefault(measure.id(), List.of()).stream()
                .filter(cell -> measure.code(dimension, cell.profile(), period.to()) == code)
                .toList();
        var ofValue = new Counts(counts.generation(), Map.of(measure.id(), cells));
        return Quartiles.at(ofValue.by(Dimension.DAYS, measure, passed(measure, period)), Quartiles.MEDIAN);
    }

    /** The days of a period on which this can have happened: what is not done by then will be overdue, but is not yet. */
    Period passed(Measure measure, Period period) {
        return measure.kind() == Measure.Kind.FLOW ? period.upTo(question.today()) : period;
    }
}
