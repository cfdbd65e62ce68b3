package org.safeguarding.metrics.value;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.safeguarding.metrics.cells.CellReader.Detail;
import org.safeguarding.metrics.indicator.Formula;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Period;

/**
 * What must be read to answer a question. What restricted callers see depends on everything they could ask, so all of
 * that is read, from the beginning; for other callers, only what they ask for.
 */
public record Needs(Set<Measure> measures, Period period, Detail detail) {

    private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

    public static Needs of(Question question) {
        var asked = new LinkedHashSet<Measure>();
        question.indicators()
                .forEach(indicator -> asked.addAll(indicator.formula().measures()));
        boolean divided = question.by() != null
                || question.indicators().stream()
                        .anyMatch(indicator -> indicator.formula() instanceof Formula.Distribution);
        return question.disclosure() == Disclosure.FULL
                ? new Needs(asked, asked(question), divided ? Detail.SLICES : Detail.WHOLE)
                : restricted(question, asked, divided);
    }

    /** These measures, and all that decide whether restricted callers see them. */
    static Set<Measure> family(Collection<Measure> asked) {
        var measures = new LinkedHashSet<>(asked);
        asked.forEach(measure -> measures.addAll(Protection.of(measure).measures()));
        return measures;
    }

    /** All that restricted callers may ever ask for. */
    static Period fromTheBeginning(LocalDate today) {
        return new Period(BEGINNING, new RestrictedPeriods(today).last());
    }

    private static Needs restricted(Question question, Collection<Measure> asked, boolean divided) {
        var measures = family(asked);
        var to = asked(question).to();
        var last = new RestrictedPeriods(question.today()).last();
        boolean byDuration = measures.stream().anyMatch(Protections::dependsOnDuration);
        return new Needs(
                measures,
                new Period(BEGINNING, to.isAfter(last) ? to : last),
                divided || byDuration ? Detail.SLICES : Detail.WHOLE);
    }

    private static Period asked(Question question) {
        var periods = question.periods();
        var from = periods.stream().map(Period::from).min(LocalDate::compareTo).orElseThrow();
        var to = periods.stream().map(Period::to).max(LocalDate::compareTo).orElseThrow();
        return new Period(question.compare() ? from.minusYears(1) : from, to);
    }
}
