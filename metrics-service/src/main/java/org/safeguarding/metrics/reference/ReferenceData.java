package org.safeguarding.metrics.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.safeguarding.web.audit.AuditLog;
import org.safeguarding.web.audit.AuditedRecord;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.precondition.Etags;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Actor;

/** Loads reference data and says what was loaded. */
@ApplicationScoped
public class ReferenceData {

    /**
     * What came of a load.
     *
     * @param isNew false if the same content was in force already, so that nothing was done
     * @param newest the newest version of the kind; later than the load's where other loads have replaced nothing of it
     */
    public record Outcome(Load load, boolean isNew, int newest) {}

    /**
     * A kind as an authority has it.
     *
     * @param version the newest, or the one asked for; 0 if nothing was loaded
     */
    public record Lines(int version, List<StoredLine> lines) {}

    private final DataSource database;
    private final AuditLog audit;
    private final Clock clock;

    ReferenceData(DataSource database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes the content a new version, all of it or nothing. The same content that is in force already is answered as it was
     * loaded, whatever version the caller expects: what they ask for has been done.
     *
     * @param expected the version that the caller decided on; 0 if they decided that there is none
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
            audit.changed(new AuditedRecord("reference-" + kind.id(), load.id(), load.version()), "loaded", by, reason);
            return new Outcome(load, true, load.version());
        }
    }

    /** What is in force, or was when that version was the newest; 404 if it is none. */
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
     * The loads of an authority, newest first, one more than the page takes.
     *
     * @param kind null for all
     */
    public List<Load> loads(String authority, ReferenceKind kind, PageRequest page) throws SQLException {
        try (var connection = database.getConnection()) {
            return LoadTable.page(connection, authority, kind, page.after().orElse(null), page.limit() + 1);
        }
    }
}
