package org.safeguarding.metrics.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.publication.PublishedFigure.Slice;
import org.safeguarding.metrics.value.Amount;
import org.safeguarding.metrics.value.Answer.Series;
import org.safeguarding.metrics.value.Disclosure;
import org.safeguarding.metrics.value.Figure;
import org.safeguarding.metrics.value.IndicatorValues;
import org.safeguarding.metrics.value.Question;
import org.safeguarding.metrics.value.Symbol;
import org.safeguarding.web.problem.Refusal;

/** Figures as they are now, for the authority and as restricted callers are shown them. */
@ApplicationScoped
class CurrentFigures {

    /** A figure, or a part of it: a value of a dimension, or a band. */
    private record Line(Slice slice, Amount amount) {

        String key() {
            return slice == null ? "" : slice.dimension() + "/" + slice.code();
        }
    }

    private final IndicatorValues values;
    private final Clock clock;

    CurrentFigures(IndicatorValues values, Clock clock) {
        this.values = values;
        this.clock = clock;
    }

    /** In the order asked; after each whole its bands and its values of the dimension. */
    List<PublishedFigure> of(String authority, Asked asked) throws SQLException {
        var series = values.answer(question(authority, asked, asked.periods(), asked.by(), Disclosure.FULL))
                .series()
                .getFirst();
        var restricted = restricted(authority, asked, asked.periods(), asked.by());
        var figures = new ArrayList<PublishedFigure>();
        for (var figure : series.figures()) {
            var shown = lines(asked, restricted.get(figure.period())).stream()
                    .collect(Collectors.toMap(Line::key, Line::amount));
            for (var line : lines(asked, figure)) {
                figures.add(new PublishedFigure(
                        asked.indicator().id(),
                        version(series),
                        figure.period(),
                        line.slice(),
                        line.amount(),
                        shown.get(line.key()),
                        figure.population()));
            }
        }
        return figures;
    }

    /**
     * What restricted callers are not shown of the counts that these figures are made of, in the reporting years they touch: all of
     * it, asked for or not, for it is decided together.
     */
    Set<Withheld> withheld(String authority, Asked asked) throws SQLException {
        var withheld = new HashSet<Withheld>();
        if (asked.indicator().aboutChildren()) {
            for (var year : years(asked)) {
                var blocks = YearBlocks.of(year, LocalDate.now(clock));
                if (!blocks.isEmpty()) {
                    note(asked, restricted(authority, asked, blocks, null), withheld);
                    note(asked, restricted(authority, asked, blocks.subList(0, 1), asked.by()), withheld);
                }
            }
        }
        return withheld;
    }

    private static List<ReportingYear> years(Asked asked) {
        return asked.periods().stream()
                .flatMap(period -> IntStream.rangeClosed(
                                ReportingYear.of(period.from()).endingIn(),
                                ReportingYear.of(period.to()).endingIn())
                        .boxed())
                .distinct()
                .map(ReportingYear::endingIn)
                .toList();
    }

    private static void note(Asked asked, Map<Period, Figure> figures, Set<Withheld> withheld) {
        var measures = asked.indicator().formula().measures();
        figures.forEach((period, figure) -> {
            for (var line : lines(asked, figure)) {
                var amount = line.amount();
                var dimension = line.slice() == null ? null : line.slice().dimension();
                var code = line.slice() == null ? null : line.slice().code();
                if (amount.symbol() == Symbol.CONFIDENTIAL && amount.numerator() == null) {
                    withheld.add(new Withheld(measures.getFirst().id(), period, dimension, code));
                }
                if (amount.symbol() == Symbol.CONFIDENTIAL && amount.denominator() == null && measures.size() > 1) {
                    withheld.add(new Withheld(measures.getLast().id(), period, dimension, code));
                }
            }
        });
    }

    /** The periods that restricted callers may ask for, with what they are told. */
    private Map<Period, Figure> restricted(String authority, Asked asked, List<Period> periods, Dimension by)
            throws SQLException {
        var allowed = periods.stream()
                .filter(period -> mayAsk(authority, asked, period, by))
                .distinct()
                .toList();
        return allowed.isEmpty()
                ? new HashMap<>()
                : values.answer(question(authority, asked, allowed, by, Disclosure.WITHOUT_SMALL_COUNTS))
                        .series()
                        .getFirst()
                        .figures()
                        .stream()
                        .collect(Collectors.toMap(Figure::period, Function.identity()));
    }

    private boolean mayAsk(String authority, Asked asked, Period period, Dimension by) {
        try {
            var unused = question(authority, asked, List.of(period), by, Disclosure.WITHOUT_SMALL_COUNTS);
            return true;
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.FORBIDDEN) {
                return false;
            }
            throw refused;
        }
    }

    private Question question(
            String authority, Asked asked, List<Period> periods, Dimension by, Disclosure disclosure) {
        return new Question(
                List.of(asked.indicator()),
                authority,
                periods,
                by,
                null,
                false,
                disclosure,
                LocalDate.now(clock));
    }

    /** Nothing is published that is not computed, so the version of that makes no difference. */
    private static int version(Series series) {
        return series.definitionVersion() == null ? 0 : series.definitionVersion();
    }

    /** @param figure null if it may not be asked for */
    private static List<Line> lines(Asked asked, Figure figure) {
        var lines = new ArrayList<Line>();
        if (figure != null) {
            lines.add(new Line(null, figure.whole()));
            figure.bands().forEach(band -> lines.add(line(Dimension.DURATION, band)));
            figure.slices().forEach(slice -> lines.add(line(asked.by(), slice)));
        }
        return lines;
    }

    private static Line line(Dimension dimension, Figure.Slice slice) {
        return new Line(new Slice(dimension.label(), slice.code(), slice.label()), slice.amount());
    }
}
