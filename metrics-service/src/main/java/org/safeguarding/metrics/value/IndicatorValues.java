package org.safeguarding.metrics.value;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.metrics.cells.CellReader;
import org.safeguarding.metrics.cells.Counts;
import org.safeguarding.metrics.cells.EarliestCell;
import org.safeguarding.metrics.generation.Generation;
import org.safeguarding.metrics.generation.Generations;
import org.safeguarding.metrics.indicator.Formula;
import org.safeguarding.metrics.measure.Codes;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Measures;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.reference.Population;
import org.safeguarding.metrics.reference.ReferenceReader;
import org.safeguarding.web.problem.Refusal;

/** Computes the values of indicators. */
@ApplicationScoped
public class IndicatorValues {

    private static final int NINE_OF_TEN = 90;

    private final DataSource database;
    private final Generations generations;
    private final Codes codes;
    private final WithheldBefore.Memory memory;

    IndicatorValues(DataSource database, Generations generations, Codes codes, WithheldBefore.Memory memory) {
        this.database = database;
        this.generations = generations;
        this.codes = codes;
        this.memory = memory;
    }

    /**
     * All figures are of one moment. What they show restricted callers is kept, because the next answer could otherwise
     * reveal what this one withholds.
     *
     * @throws Refusal if there is no such release of populations
     */
    public Answer answer(Question question) throws SQLException {
        // Read before the counts, not while their connection is held: a request takes one connection at a time.
        var all = generations.all();
        var needs = Needs.of(question);
        try (var connection = database.getConnection()) {
            var counts = known(
                    CellReader.read(connection, question.authority(), needs.measures(), needs.period(), needs.detail()),
                    all);
            var background = new Background(
                    versions(counts, all),
                    earliest(connection, question),
                    populations(connection, question),
                    inputLags(connection, question),
                    yardsticks(connection, question),
                    before(connection, question));
            var calculation = new Calculation(question, counts, background, codes);
            var visibility = calculation.visibility();
            var answer = calculation.answer(visibility);
            memory.keep(
                    connection,
                    question.authority(),
                    background.withheldBefore().newIn(visibility.shown()));
            return answer;
        }
    }

    /**
     * All counts now withheld from restricted callers among these counts and those that reveal them, in these reporting
     * years.
     */
    public Set<Withheld> withheld(
            String authority, Collection<Measure> measures, Collection<ReportingYear> years, LocalDate today)
            throws SQLException {
        var family = Needs.family(measures);
        try (var connection = database.getConnection()) {
            var counts = CellReader.read(
                    connection, authority, family, Needs.fromTheBeginning(today), CellReader.Detail.SLICES);
            return new WithheldNow(counts, today, memory.read(connection, authority)).of(family, years);
        }
    }

    private WithheldBefore before(Connection connection, Question question) throws SQLException {
        return question.disclosure() == Disclosure.FULL
                ? WithheldBefore.NOTHING
                : memory.read(connection, question.authority());
    }

    /** If nothing was counted, the counts do not name their generation: it is the live one. */
    private static Counts known(Counts counts, List<Generation> all) {
        return counts.generation() != 0
                ? counts
                : all.stream()
                        .filter(generation -> generation.state() == Generation.State.LIVE)
                        .findFirst()
                        .map(live -> new Counts(live.id(), counts.cells()))
                        .orElse(counts);
    }

    private static Map<String, Integer> versions(Counts counts, List<Generation> all) {
        return all.stream()
                .filter(generation -> generation.id() == counts.generation())
                .findFirst()
                .map(Generation::measures)
                .orElse(Map.of());
    }

    /** Restricted callers see only the year: the month would reveal that something happened in it. */
    private static LocalDate earliest(Connection connection, Question question) throws SQLException {
        var month = EarliestCell.month(connection, question.authority(), Measures.ALL);
        return month == null || question.disclosure() == Disclosure.FULL
                ? month
                : ReportingYear.of(month).first();
    }

    private static Map<Integer, Population> populations(Connection connection, Question question) throws SQLException {
        if (question.release() == null
                && question.indicators().stream().noneMatch(indicator -> indicator.formula() instanceof Formula.Rate)) {
            return Map.of();
        }
        var populations = ReferenceReader.populations(connection, question.authority());
        if (question.release() == null) {
            return populations.byMidYear();
        }
        var ofRelease = populations.byMidYear(question.release());
        if (ofRelease.isEmpty()) {
            throw Refusal.invalid(
                    "population",
                    "unknown-release",
                    "There are no populations of this release. The releases are: "
                            + String.join(", ", populations.releases()) + ".");
        }
        return ofRelease;
    }

    private static Map<String, InputLag> inputLags(Connection connection, Question question) throws SQLException {
        if (question.disclosure() != Disclosure.FULL) {
            return Map.of();
        }
        var asked = new HashMap<String, Measure>();
        for (var indicator : question.indicators()) {
            Measures.inputLag(indicator.formula().measures().getFirst())
                    .ifPresent(measure -> asked.put(indicator.id(), measure));
        }
        if (asked.isEmpty()) {
            return Map.of();
        }
        var period = recorded(question);
        var counts = CellReader.read(
                connection, question.authority(), Set.copyOf(asked.values()), period, CellReader.Detail.SLICES);
        var lags = new HashMap<String, InputLag>();
        asked.forEach((indicator, measure) -> {
            var days = counts.by(Dimension.DAYS, measure, period);
            var median = Quartiles.at(days, Quartiles.MEDIAN);
            if (median != null) {
                lags.put(indicator, new InputLag(counts.of(measure, period), median, Quartiles.at(days, NINE_OF_TEN)));
            }
        });
        return lags;
    }

    /** The span of all periods asked for; for a single day, the year up to it. */
    private static Period recorded(Question question) {
        var from = question.periods().getFirst().from();
        var to = question.periods().getLast().to();
        return new Period(from.equals(to) ? to.minusYears(1).plusDays(1) : from, to);
    }

    private static Map<String, Yardsticks> yardsticks(Connection connection, Question question) throws SQLException {
        if (!question.compare()) {
            return Map.of();
        }
        var authority = question.authority();
        var set = ReferenceReader.neighbourSets(connection, authority).stream()
                .findFirst()
                .orElse(null);
        var yardsticks = new HashMap<String, Yardsticks>();
        for (var indicator : question.indicators()) {
            yardsticks.put(
                    indicator.id(),
                    new Yardsticks(
                            ReferenceReader.comparators(connection, authority, indicator.id()),
                            set,
                            ReferenceReader.targets(connection, authority, indicator.id())));
        }
        return yardsticks;
    }
}
