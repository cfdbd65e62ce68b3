package org.safeguarding.metrics.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.value.Disclosure;
import org.safeguarding.metrics.value.Figure;
import org.safeguarding.metrics.value.IndicatorValues;
import org.safeguarding.metrics.value.Interval;

/** Figures as they are now, for the authority and as restricted callers are shown them. */
@ApplicationScoped
class CurrentFigures {

    private final IndicatorValues values;
    private final Clock clock;

    CurrentFigures(IndicatorValues values, Clock clock) {
        this.values = values;
        this.clock = clock;
    }

    /** In the order asked. */
    List<PublishedFigure> of(String authority, Asked asked) throws SQLException {
        var figures = new ArrayList<PublishedFigure>();
        for (var period : asked.periods()) {
            var full = figure(authority, asked, period, Disclosure.FULL);
            var restricted = figure(authority, asked, period, Disclosure.WITHOUT_SMALL_COUNTS);
            figures.add(new PublishedFigure(
                    asked.indicator().id(),
                    asked.indicator().definitionVersion(),
                    period,
                    null,
                    Amount.of(full),
                    Amount.of(restricted),
                    full.population()));
        }
        return figures;
    }

    /**
     * What restricted callers are not shown of the counts that these figures are made of, in the reporting years they touch: all of
     * it, asked for or not, for it is decided together.
     */
    Set<Withheld> withheld(String authority, Asked asked) throws SQLException {
        var withheld = new HashSet<Withheld>();
        if (!asked.indicator().aboutChildren()) {
            return withheld;
        }
        var measures = asked.indicator().formula().measures();
        for (var period : blocks(asked)) {
            var amount = Amount.of(figure(authority, asked, period, Disclosure.WITHOUT_SMALL_COUNTS));
            if (amount.isWithheld() && amount.numerator() == null) {
                withheld.add(new Withheld(measures.getFirst().id(), period, null, null));
            }
            if (amount.isWithheld() && amount.denominator() == null && measures.size() > 1) {
                withheld.add(new Withheld(measures.getLast().id(), period, null, null));
            }
        }
        return withheld;
    }

    private List<Period> blocks(Asked asked) {
        return asked.periods().stream()
                .flatMap(period -> IntStream.rangeClosed(
                                ReportingYear.of(period.from()).endingIn(),
                                ReportingYear.of(period.to()).endingIn())
                        .boxed())
                .distinct()
                .flatMap(year -> YearBlocks.of(ReportingYear.endingIn(year), LocalDate.now(clock)).stream())
                .toList();
    }

    private Figure figure(String authority, Asked asked, Period period, Disclosure disclosure) throws SQLException {
        return values.figures(asked.indicator(), authority, period.from(), period.to(), Interval.NONE, disclosure)
                .getFirst();
    }
}
