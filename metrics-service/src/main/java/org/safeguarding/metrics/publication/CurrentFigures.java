package org.safeguarding.metrics.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.publication.PublishedFigure.PublishedSlice;
import org.safeguarding.metrics.value.Amount;
import org.safeguarding.metrics.value.Answer.IndicatorFigures;
import org.safeguarding.metrics.value.Disclosure;
import org.safeguarding.metrics.value.Figure;
import org.safeguarding.metrics.value.IndicatorValues;
import org.safeguarding.metrics.value.Question;
import org.safeguarding.metrics.value.Withheld;
import org.safeguarding.web.problem.Refusal;

/** The current figures, as the authority sees them and as restricted callers see them. */
@ApplicationScoped
class CurrentFigures {

    /** A figure, or a part of one: a value of a dimension, or a band. */
    private record Line(PublishedSlice slice, Amount amount) {

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

    /** In the order requested; each whole is followed by its bands and its values of the dimension. */
    List<PublishedFigure> of(String authority, FiguresToPublish asked) throws SQLException {
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

    /** The counts behind these figures that are withheld from restricted callers, in the reporting years they touch. */
    Set<Withheld> withheld(String authority, List<FiguresToPublish> asked) throws SQLException {
        var measures = asked.stream()
                .map(FiguresToPublish::indicator)
                .filter(Indicator::aboutPeople)
                .flatMap(indicator -> indicator.formula().measures().stream())
                .collect(Collectors.toSet());
        return measures.isEmpty() ? Set.of() : values.withheld(authority, measures, years(asked), LocalDate.now(clock));
    }

    private static List<ReportingYear> years(List<FiguresToPublish> asked) {
        return asked.stream()
                .flatMap(each -> each.periods().stream())
                .flatMap(period -> IntStream.rangeClosed(
                                ReportingYear.of(period.from()).endingIn(),
                                ReportingYear.of(period.to()).endingIn())
                        .boxed())
                .distinct()
                .map(ReportingYear::endingIn)
                .toList();
    }

    /** The periods that restricted callers may ask for, with what they see. */
    private Map<Period, Figure> restricted(String authority, FiguresToPublish asked, List<Period> periods, Dimension by)
            throws SQLException {
        var allowed = periods.stream()
                .filter(period -> mayAsk(authority, asked, period, by))
                .distinct()
                .toList();
        return allowed.isEmpty()
                ? new HashMap<>()
                : values
                        .answer(question(authority, asked, allowed, by, Disclosure.WITHOUT_SMALL_COUNTS))
                        .series()
                        .getFirst()
                        .figures()
                        .stream()
                        .collect(Collectors.toMap(Figure::period, Function.identity()));
    }

    private boolean mayAsk(String authority, FiguresToPublish asked, Period period, Dimension by) {
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
            String authority, FiguresToPublish asked, List<Period> periods, Dimension by, Disclosure disclosure) {
        return new Question(
                List.of(asked.indicator()), authority, periods, by, null, false, disclosure, LocalDate.now(clock));
    }

    /** A figure that is not computed is never published, so the version makes no difference. */
    private static int version(IndicatorFigures series) {
        return series.definitionVersion() == null ? 0 : series.definitionVersion();
    }

    /** @param figure null if the caller may not ask for it */
    private static List<Line> lines(FiguresToPublish asked, Figure figure) {
        var lines = new ArrayList<Line>();
        if (figure != null) {
            lines.add(new Line(null, figure.whole()));
            figure.bands().forEach(band -> lines.add(line(Dimension.DURATION, band)));
            figure.slices().forEach(slice -> lines.add(line(asked.by(), slice)));
        }
        return lines;
    }

    private static Line line(Dimension dimension, Figure.FigureSlice slice) {
        return new Line(new PublishedSlice(dimension.label(), slice.code(), slice.label()), slice.amount());
    }
}
