package org.safeguarding.metrics.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.safeguarding.calendar.London;
import org.safeguarding.journal.Actor;
import org.safeguarding.journal.Change;
import org.safeguarding.journal.Journal;
import org.safeguarding.messaging.CloudEvents;
import org.safeguarding.web.audit.AuditLog;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.precondition.Etags;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.trace.Trace;

/** Loads reference data and lists what was loaded. */
@ApplicationScoped
public class ReferenceData {

    /**
     * The result of a load.
     *
     * @param isNew false if the same content was already in force, so nothing changed
     * @param newest the newest version of the kind; later than the load's own version if other loads followed that
     *     replaced none of it
     */
    public record Outcome(Load load, boolean isNew, int newest) {}

    /**
     * The reference data of one kind for an authority.
     *
     * @param version the newest, or the one asked for; 0 if nothing was loaded
     */
    public record Lines(int version, List<StoredLine> lines) {}

    private final DataSource database;
    private final AuditLog audit;
    private final Journal journal;
    private final CloudEvents events;
    private final Clock clock;

    ReferenceData(DataSource database, AuditLog audit, Journal journal, CloudEvents events, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes the content a new version, as a whole or not at all. If the same content is already in force, the answer is
     * its load, whatever version the caller expects: what the caller asks for has been done.
     *
     * @param expected the version that the caller's decision is based on; 0 if based on there being none
     */
    @Transactional
    public Outcome load(ReferenceFile content, Actor by, int expected, String reason) throws SQLException {
        var kind = content.kind();
        try (var connection = database.getConnection()) {
            LoadTable.lock(connection, kind, by.authority());
            int newest = LoadTable.newest(connection, kind, by.authority());
            var same = LoadTable.inForce(connection, by.authority(), content);
            if (same.isPresent()) {
                return new Outcome(same.get(), false, newest);
            }
            Etags.match(expected, newest);
            var load = new Load(
                    UuidVersion7Strategy.INSTANCE.generateUuid(null),
                    kind,
                    by.authority(),
                    newest + 1,
                    by.id(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    reason,
                    content.sha256(),
                    content.sets(),
                    content.lines().size());
            LoadTable.insert(connection, load);
            LineTable.insert(connection, load.id(), content);
            audit.changed("reference-" + kind.id(), load.id(), load.version(), "loaded", by, reason);
            var list = ReferenceList.of(kind);
            if (list.isPresent()) {
                journal.add(published(list.get(), load, connection, by));
            }
            return new Outcome(load, true, load.version());
        }
    }

    /** The whole list as it is now, which services hear. */
    private Change published(ReferenceList list, Load load, Connection connection, Actor by) throws SQLException {
        var fact = events.data(list.fact(connection, load.authority(), London.dayOf(load.loadedAt())));
        var id = list.id(load.authority());
        return new Change(
                list.kind().slug(),
                id,
                load.version(),
                "loaded",
                by,
                by.id(),
                load.loadedAt(),
                load.reason(),
                Trace.parent(),
                null,
                new Change.Event(list.loaded(), id, fact));
    }

    /** What is in force, or was when that version was the newest; 404 if there is no such version. */
    public Lines lines(ReferenceKind kind, String authority, OptionalInt version) throws SQLException {
        try (var connection = database.getConnection()) {
            int newest = LoadTable.newest(connection, kind, authority);
            int asked = version.orElse(newest);
            if (version.isPresent() && (asked < 1 || asked > newest)) {
                throw Refusal.notFound("version");
            }
            return new Lines(asked, LineTable.read(connection, kind, authority, asked));
        }
    }

    /**
     * The loads of an authority, newest first, one more than fits on the page.
     *
     * @param kind null for all
     */
    public List<Load> loads(String authority, ReferenceKind kind, PageRequest page) throws SQLException {
        try (var connection = database.getConnection()) {
            return LoadTable.page(connection, authority, kind, page.after().orElse(null), page.limit() + 1);
        }
    }
}
