package org.safeguarding.metrics.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.contract.Event;
import org.safeguarding.metrics.cells.Counts;
import org.safeguarding.metrics.cells.Counts.Cell;
import org.safeguarding.metrics.cells.TestDefinitions;
import org.safeguarding.metrics.explanation.Timelines;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.indicator.Indicators;
import org.safeguarding.metrics.measure.Codes;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Measures;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.measure.Profile;
import org.safeguarding.metrics.reference.Population;

/** An invented authority, and questions about it as callers ask them, without a database. */
final class Asking {

    static final Period YEAR = period("2017-04-01", "2018-03-31");
    static final LocalDate TODAY = LocalDate.of(2018, 4, 20);
    static final Population MID_2017 = new Population(2017, 56_706, "ONS mid-year estimates, rebased");

    private static final Codes NAMES = new Codes() {
        @Override
        public int of(String authority, Dimension dimension, String value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String value(String authority, Dimension dimension, int code) {
            return dimension.label() + " " + code;
        }
    };

    private final Map<String, List<Cell>> cells = new HashMap<>();
    private final Map<String, Integer> versions =
            new HashMap<>(Measures.ALL.stream().collect(Collectors.toMap(Measure::id, Measure::version)));
    private Map<String, Yardsticks> yardsticks = Map.of();
    private LocalDate earliest = LocalDate.of(2015, 4, 1);
    private WithheldBefore before = WithheldBefore.NOTHING;
    private LocalDate today = TODAY;

    /** @param values alternating dimensions and codes */
    Asking count(Measure measure, String day, long n, Object... values) {
        var profile = Profile.NOTHING_KNOWN;
        for (int i = 0; i < values.length; i += 2) {
            profile = profile.with((Dimension) values[i], (int) values[i + 1]);
        }
        cells.computeIfAbsent(measure.id(), _ -> new ArrayList<>()).add(new Cell(LocalDate.parse(day), profile, n));
        return this;
    }

    /** Counts everything that has happened, as the cells do. */
    Asking happened(Event... events) {
        var definitions = TestDefinitions.national();
        Timelines.all(List.of(events))
                .forEach((key, timeline) -> definitions.marks(
                        definitions.story(key.authority(), timeline),
                        (measure, mark) -> cells.computeIfAbsent(measure.id(), _ -> new ArrayList<>())
                                .add(new Cell(mark.day(), mark.profile(), mark.n()))));
        return this;
    }

    Asking without(Measure measure) {
        versions.remove(measure.id());
        return this;
    }

    Asking since(String day) {
        earliest = LocalDate.parse(day);
        return this;
    }

    Asking comparedWith(String indicator, Yardsticks with) {
        yardsticks = Map.of(indicator, with);
        return this;
    }

    /** Something of 2017-18 that depends on this measure was published when the counts were these. */
    Asking published(Measure measure, Asking then) {
        before = new WithheldBefore(
                new WithheldNow(new Counts(1, then.cells), TODAY, WithheldBefore.NOTHING)
                        .of(Needs.family(List.of(measure)), List.of(ReportingYear.endingIn(2018))),
                Map.of());
        return this;
    }

    Asking on(LocalDate day) {
        today = day;
        return this;
    }

    /** What the other answered, before these counts, is remembered. */
    Asking after(Asking then) {
        before = then.before;
        return this;
    }

    Figure analyst(String indicator, Period period) {
        return ask(indicator, period, null, Disclosure.FULL);
    }

    Figure analyst(String indicator, Period period, Dimension by) {
        return ask(indicator, period, by, Disclosure.FULL);
    }

    Figure partner(String indicator, Period period) {
        return ask(indicator, period, null, Disclosure.WITHOUT_SMALL_COUNTS);
    }

    Figure partner(String indicator, Period period, Dimension by) {
        return ask(indicator, period, by, Disclosure.WITHOUT_SMALL_COUNTS);
    }

    Figure ask(String indicator, Period period, Dimension by, Disclosure disclosure) {
        return answer(new Question(
                        List.of(indicator(indicator)),
                        "E08000018",
                        List.of(period),
                        by,
                        null,
                        !yardsticks.isEmpty(),
                        disclosure,
                        today))
                .series()
                .getFirst()
                .figures()
                .getFirst();
    }

    Answer answer(Question question) {
        var background = new Background(versions, earliest, Map.of(2017, MID_2017), Map.of(), yardsticks, before);
        var calculation = new Calculation(question, new Counts(1, cells), background, NAMES);
        var visibility = calculation.visibility();
        var answer = calculation.answer(visibility);
        before = before.and(visibility.shown());
        return answer;
    }

    /** The value or its symbol. */
    static String text(Amount amount) {
        return amount.value() == null ? amount.symbol().sign() : amount.value().toPlainString();
    }

    /** The values of slices, with their codes. */
    static String text(List<Figure.FigureSlice> slices) {
        return slices.stream()
                .map(slice -> slice.code() + " " + text(slice.amount()))
                .collect(Collectors.joining(", "));
    }

    static Indicator indicator(String id) {
        return Indicators.find(id).orElseThrow();
    }

    static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    static Stream<Period> months(int endingIn) {
        return Interval.MONTH.split(LocalDate.of(endingIn - 1, 4, 1), LocalDate.of(endingIn, 3, 31)).stream();
    }
}
