package org.safeguarding.metrics.naive;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.safeguarding.calendar.Limit;
import org.safeguarding.calendar.LocalLimit;
import org.safeguarding.contract.Event;
import org.safeguarding.metrics.cells.CellStore;
import org.safeguarding.metrics.cells.Counts;
import org.safeguarding.metrics.cells.RememberedCodes;
import org.safeguarding.metrics.indicator.Formula;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.measure.Definitions;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Measures;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.reference.Population;
import org.safeguarding.metrics.reference.clock.ClockLimits;
import org.safeguarding.metrics.value.Amount;
import org.safeguarding.metrics.value.Background;
import org.safeguarding.metrics.value.Disclosure;
import org.safeguarding.metrics.value.Figure;
import org.safeguarding.metrics.value.FullFigures;
import org.safeguarding.metrics.value.Question;
import org.safeguarding.metrics.value.WithheldBefore;

/** What the engine answers, after it has read events in batches. */
final class Answered {

    private static final LocalDate TODAY = LocalDate.of(2020, 12, 31);
    private static final Map<String, Integer> VERSIONS =
            Measures.ALL.stream().collect(Collectors.toMap(Measure::id, Measure::version));

    private final RememberedCodes codes = new RememberedCodes();
    private final Background background;
    private final Counts counts;

    /** @param batches of events, in the order in which they arrive */
    Answered(Limits limits, List<List<Event>> batches) {
        var store = new CellStore(Definitions.of(limits(limits), codes));
        batches.forEach(store::apply);
        counts = store.counts(BoundaryHistories.AUTHORITY);
        var populations = new HashMap<Integer, Population>();
        World.POPULATIONS.forEach(
                (year, children) -> populations.put(year, new Population(year, children, "invented")));
        background = new Background(
                VERSIONS, LocalDate.of(2010, 1, 1), populations, Map.of(), Map.of(), WithheldBefore.NOTHING);
    }

    private static ClockLimits limits(Limits limits) {
        return new ClockLimits(
                limits.own().stream()
                        .map(own -> new LocalLimit(
                                BoundaryHistories.AUTHORITY,
                                own.clock(),
                                own.from(),
                                new Limit(
                                        own.amount(),
                                        Limit.Unit.valueOf(own.unit().name()))))
                        .toList(),
                Set.of());
    }

    /** For each period, every cell that is not zero, by name. */
    List<SortedMap<String, String>> cells(Indicator indicator, List<Span> spans, Dimension by) {
        var periods =
                spans.stream().map(span -> new Period(span.from(), span.to())).toList();
        var question = new Question(
                List.of(indicator), BoundaryHistories.AUTHORITY, periods, by, null, false, Disclosure.FULL, TODAY);
        return FullFigures.of(question, counts, background, codes).stream()
                .map(figure -> cells(figure, by, indicator.formula() instanceof Formula.Percent))
                .toList();
    }

    private static SortedMap<String, String> cells(Figure figure, Dimension by, boolean percent) {
        var cells = new TreeMap<String, String>();
        cells.put("whole", text(figure.whole()));
        if (figure.quartiles() != null) {
            cells.put("lower quartile", figure.quartiles().p25().toPlainString());
            cells.put("upper quartile", figure.quartiles().p75().toPlainString());
        }
        figure.bands().forEach(band -> put(cells, "band " + band.code(), band.amount(), false));
        figure.slices().forEach(slice -> put(cells, by.label() + " " + slice.code(), slice.amount(), percent));
        return cells;
    }

    private static void put(Map<String, String> cells, String name, Amount amount, boolean percent) {
        long there = percent ? amount.numerator() + amount.denominator() : amount.numerator();
        if (there != 0) {
            cells.put(name, text(amount));
        }
    }

    private static String text(Amount amount) {
        return NaiveFigure.text(
                amount.numerator(),
                amount.denominator(),
                amount.value() == null ? amount.symbol().sign() : amount.value().toPlainString());
    }
}
