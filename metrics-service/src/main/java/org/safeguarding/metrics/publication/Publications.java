package org.safeguarding.metrics.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.safeguarding.journal.Actor;
import org.safeguarding.metrics.generation.Generation;
import org.safeguarding.metrics.generation.Generations;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.value.Symbol;
import org.safeguarding.web.audit.AuditLog;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.problem.Refusal;

/** Publishes figures as they are, once and permanently. */
@ApplicationScoped
public class Publications {

    private static final int MOST_FIGURES = 5_000;

    /** A publication with its figures. */
    public record Published(Publication publication, List<PublishedFigure> figures) {}

    private final DataSource database;
    private final Generations generations;
    private final CurrentFigures current;
    private final AuditLog audit;
    private final Clock clock;

    Publications(DataSource database, Generations generations, CurrentFigures current, AuditLog audit, Clock clock) {
        this.database = database;
        this.generations = generations;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Publishes figures, all of one moment, with the records that they count. One publication at a time, so that each
     * sees what the others withheld. Nothing may have been read in the transaction before.
     *
     * @throws Refusal conflict if the name is taken; unprocessable if a figure is not available
     */
    @Transactional(value = Transactional.TxType.MANDATORY, rollbackOn = Exception.class)
    public Publication publish(String name, String reason, List<FiguresToPublish> asked, Actor by) throws SQLException {
        try (var connection = database.getConnection()) {
            PublicationTable.begin(connection);
            if (PublicationTable.named(connection, by.authority(), name).isPresent()) {
                throw Refusal.conflict("name-taken", "There is already a publication with this name.");
            }
            var figures = available(by.authority(), asked);
            var live = generations.live().orElseThrow();
            var publication = new Publication(
                    UuidVersion7Strategy.INSTANCE.generateUuid(null),
                    by.authority(),
                    name,
                    by.id(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    reason,
                    live.id(),
                    live.definitions(),
                    live.limits(),
                    figures.size());
            PublicationTable.insert(connection, publication);
            FigureTable.insert(connection, publication.id(), figures);
            keepCounted(connection, publication, live, asked);
            WithheldTable.insert(connection, publication.id(), current.withheld(by.authority(), asked));
            audit.changed("publication", publication.id(), 1, "published", by, reason);
            return publication;
        }
    }

    private List<PublishedFigure> available(String authority, List<FiguresToPublish> asked) throws SQLException {
        if (asked.stream().mapToInt(each -> each.periods().size()).sum() > MOST_FIGURES) {
            throw Refusal.invalid("/figures", "too-many", "Publish at most 5,000 figures at a time.");
        }
        var figures = new ArrayList<PublishedFigure>();
        for (var each : asked) {
            for (var figure : current.of(authority, each)) {
                if (figure.amount().symbol() == Symbol.NOT_AVAILABLE) {
                    throw Refusal.unprocessable(
                            each.pointer(),
                            "not-available",
                            figure.period().from() + " to " + figure.period().to() + ": "
                                    + figure.amount().reason());
                }
                figures.add(figure);
            }
        }
        return figures;
    }

    private void keepCounted(
            Connection connection, Publication publication, Generation live, List<FiguresToPublish> asked)
            throws SQLException {
        var periods = new HashMap<Measure, LinkedHashSet<Period>>();
        asked.forEach(each -> each.indicator()
                .formula()
                .measures()
                .forEach(measure -> periods.computeIfAbsent(measure, _ -> new LinkedHashSet<>())
                        .addAll(each.periods())));
        var counted = counted(connection, publication.authority(), live, List.copyOf(periods.keySet()));
        for (var entry : periods.entrySet()) {
            var measure = entry.getKey();
            CountTable.insert(
                    connection,
                    publication.id(),
                    measure,
                    counted.get(measure).values().stream()
                            .filter(record ->
                                    entry.getValue().stream().anyMatch(period -> record.count(measure, period) != 0))
                            .toList(),
                    entry.getValue().stream()
                            .map(Period::to)
                            .max(LocalDate::compareTo)
                            .orElseThrow());
        }
    }

    Map<Measure, Map<UUID, PublishedRecord>> counted(
            Connection connection, String authority, Generation generation, List<Measure> measures)
            throws SQLException {
        return CountedRecords.read(connection, generation, generations.definitions(generation), authority, measures);
    }

    /** The publications of an authority, newest first, one more than fits on the page. */
    public List<Publication> list(String authority, PageRequest page) throws SQLException {
        try (var connection = database.getConnection()) {
            return PublicationTable.page(connection, authority, page.after().orElse(null), page.limit() + 1);
        }
    }

    public Published get(String authority, UUID id) throws SQLException {
        try (var connection = database.getConnection()) {
            return read(connection, authority, id);
        }
    }

    static Published read(Connection connection, String authority, UUID id) throws SQLException {
        var publication =
                PublicationTable.find(connection, authority, id).orElseThrow(() -> Refusal.notFound("publication"));
        return new Published(publication, FigureTable.all(connection, id));
    }
}
