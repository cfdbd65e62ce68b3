package org.safeguarding.metrics.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.safeguarding.journal.RecordAt;
import org.safeguarding.metrics.explanation.FigurePart;
import org.safeguarding.metrics.generation.Generation;
import org.safeguarding.metrics.generation.Generations;
import org.safeguarding.metrics.indicator.Formula;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.indicator.Indicators;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.publication.PublishedFigure.PublishedSubject;
import org.safeguarding.metrics.publication.Restatement.Restated;
import org.safeguarding.web.audit.AuditLog;

/** Compares published figures with the current ones, and finds the records that make the difference. */
@ApplicationScoped
public class Restatements {

    private static final List<FigurePart> PARTS = List.of(FigurePart.NUMERATOR, FigurePart.DENOMINATOR);

    private final DataSource database;
    private final Generations generations;
    private final CurrentFigures current;
    private final AuditLog audit;

    Restatements(DataSource database, Generations generations, CurrentFigures current, AuditLog audit) {
        this.database = database;
        this.generations = generations;
        this.current = current;
        this.audit = audit;
    }

    /**
     * All of one moment.
     *
     * @param purpose why the records are read, for the audit, which records the publication and each child shown; null
     *     for the figures alone
     */
    @Transactional(rollbackOn = Exception.class)
    public Restatement restate(String authority, UUID id, String purpose) throws SQLException {
        try (var connection = database.getConnection()) {
            PublicationTable.ofOneMoment(connection);
            var published = Publications.read(connection, authority, id);
            var live = generations.live().orElseThrow();
            var now = now(authority, published.figures());
            var counted = purpose == null
                    ? null
                    : new ThenAndNow(
                            connection,
                            id,
                            CountedRecords.read(
                                    connection,
                                    live,
                                    generations.definitions(live),
                                    authority,
                                    measures(published.figures())));
            var restated = new ArrayList<Restated>();
            for (var figure : published.figures()) {
                restated.add(new Restated(
                        figure,
                        now.get(figure.subject()),
                        counted == null || isOfAllegations(figure) ? null : counted.changes(figure)));
            }
            if (purpose != null) {
                note(id, restated, purpose);
            }
            return new Restatement(
                    published.publication(), live.id(), isDefinedOtherwise(published.publication(), live), restated);
        }
    }

    private static boolean isDefinedOtherwise(Publication publication, Generation live) {
        return !publication.definitions().equals(live.definitions())
                || !publication.limits().equals(live.limits());
    }

    private Map<PublishedSubject, PublishedFigure> now(String authority, List<PublishedFigure> figures)
            throws SQLException {
        record Group(Indicator indicator, Dimension by) {}
        var groups = new LinkedHashMap<Group, List<Period>>();
        for (var figure : figures) {
            Indicators.find(figure.indicator()).ifPresent(indicator -> {
                var by = by(indicator, figure);
                if (by == null || indicator.dimensions().contains(by)) {
                    var periods = groups.computeIfAbsent(new Group(indicator, by), _ -> new ArrayList<>());
                    if (!periods.contains(figure.period())) {
                        periods.add(figure.period());
                    }
                }
            });
        }
        var now = new HashMap<PublishedSubject, PublishedFigure>();
        for (var group : groups.entrySet()) {
            var asked = new FiguresToPublish(
                    "",
                    group.getKey().indicator(),
                    group.getValue(),
                    group.getKey().by());
            for (var figure : current.of(authority, asked)) {
                now.put(figure.subject(), figure);
            }
        }
        return now;
    }

    /** Only the designated officer may know which allegations these are. */
    private static boolean isOfAllegations(PublishedFigure figure) {
        return Indicators.find(figure.indicator())
                .filter(Indicator::isOfAllegations)
                .isPresent();
    }

    /** The bands of a distribution belong to its whole. */
    private static Dimension by(Indicator indicator, PublishedFigure figure) {
        var dimension = figure.slice() == null
                ? null
                : Dimension.named(figure.slice().dimension()).orElseThrow();
        return indicator.formula() instanceof Formula.Distribution && dimension == Dimension.DURATION
                ? null
                : dimension;
    }

    private static List<Measure> measures(List<PublishedFigure> figures) {
        return figures.stream()
                .flatMap(figure -> Indicators.find(figure.indicator()).stream())
                .flatMap(indicator -> indicator.formula().measures().stream())
                .distinct()
                .toList();
    }

    private void note(UUID id, List<Restated> restated, String purpose) {
        audit.read(new RecordAt("publication", id, 1), purpose);
        restated.stream()
                .filter(figure -> figure.changes() != null)
                .flatMap(figure -> figure.changes().stream())
                .map(change -> new RecordAt(
                        change.any().kind().aboutChild() ? "child" : "inspection",
                        change.any().key(),
                        0))
                .distinct()
                .forEach(shown -> audit.read(shown, purpose));
    }

    /** The records that counted then, read on demand, and those that count now. */
    private record ThenAndNow(
            Connection connection,
            UUID publication,
            Map<Measure, Map<UUID, PublishedRecord>> now,
            Map<Measure, Map<UUID, PublishedRecord>> then) {

        ThenAndNow(Connection connection, UUID publication, Map<Measure, Map<UUID, PublishedRecord>> now) {
            this(connection, publication, now, new HashMap<>());
        }

        /** Null for a part of a figure: its records are among those of the whole. */
        List<RecordChange> changes(PublishedFigure figure) throws SQLException {
            var indicator = Indicators.find(figure.indicator());
            if (figure.slice() != null || indicator.isEmpty()) {
                return null;
            }
            var measures = indicator.get().formula().measures();
            var changes = new ArrayList<RecordChange>();
            for (int i = 0; i < measures.size(); i++) {
                var measure = measures.get(i);
                changes.addAll(
                        RecordChange.between(PARTS.get(i), measure, figure.period(), then(measure), now.get(measure)));
            }
            return changes;
        }

        private Map<UUID, PublishedRecord> then(Measure measure) throws SQLException {
            var known = then.get(measure);
            if (known == null) {
                known = CountTable.read(connection, publication, measure);
                then.put(measure, known);
            }
            return known;
        }
    }
}
