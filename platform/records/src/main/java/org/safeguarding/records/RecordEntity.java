package org.safeguarding.records;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.fact.Fact;
import org.safeguarding.journal.RecordAt;
import org.safeguarding.web.precondition.Etags;
import org.safeguarding.web.problem.Refusal;

/**
 * What every record has: an id, a version, the authority it belongs to, who recorded it and when, and whether it was voided.
 *
 * <p>The version counts what happened to the record, from 1. The aggregate keeps it, not Hibernate, because the event and the
 * ETag of a change carry it. Changes are made under a row lock ({@link RecordRepository#forChange}), so none is lost.
 */
@MappedSuperclass
public abstract class RecordEntity {

    @Id
    private UUID id;

    private int version;

    private String authority;

    private String agency;

    private Instant recordedAt;

    private boolean voided;

    @Transient
    private transient Happening happening;

    /** What happened since the record was saved last. */
    record Happening(String action, EventType type, Recording recording) {}

    protected RecordEntity() {}

    /** A new record. The first thing that happens to it makes it version 1. */
    protected RecordEntity(Recording recording) {
        this.id = RecordId.next();
        this.authority = recording.by().authority();
        this.agency = recording.by().agency();
        this.recordedAt = recording.at();
    }

    /** The kind of the record: its name in paths, events and the audit. */
    protected abstract RecordKind kind();

    /** The record as it is published. Its {@code voided} is {@link #voided()}. */
    protected abstract Fact fact();

    /** What orders its events: the child it is about, or the inspection. */
    protected abstract UUID partitionKey();

    /** False while nothing of the record may leave the service: what happens to it is then only in the history. */
    protected boolean isPublished() {
        return true;
    }

    /** Something happened that is published, once the record is. */
    protected final void happened(EventType type, Recording recording) {
        String[] name = type.type().split("\\.", -1);
        happened(new Happening(name[name.length - 2], isPublished() ? type : null, recording));
    }

    /** Something happened that only the history keeps. */
    protected final void happened(String action, Recording recording) {
        happened(new Happening(action, null, recording));
    }

    private void happened(Happening next) {
        if (happening != null) {
            throw new IllegalStateException("Save a record after each thing that happens to it: " + happening.action());
        }
        happening = next;
        version++;
    }

    Optional<Happening> takeHappening() {
        Optional<Happening> taken = Optional.ofNullable(happening);
        happening = null;
        return taken;
    }

    /** The record should never have been made. It stays readable, counts nowhere and takes no further step; 409 if it was voided. */
    public void markVoided(Voiding request, Recording recording) {
        requireNotVoided();
        voided = true;
        happened(kind().voided(), recording);
    }

    /** Refuses any step on a voided record with 409 {@code voided}. */
    protected final void requireNotVoided() {
        if (voided) {
            throw Refusal.conflict("voided", "The record was voided: it can be read but not changed.");
        }
    }

    /** True if it no longer counts where it is published: it was voided, or it is leaving this child. */
    protected final boolean voided() {
        return voided || isLeaving();
    }

    boolean isLeaving() {
        return false;
    }

    /** Refuses with 412 if the record is not at this version. */
    public final void requireVersion(int expected) {
        Etags.match(expected, version);
    }

    /** What readers see of every record. */
    protected final RecordView header() {
        return new RecordView(id, version, voided, recordedAt);
    }

    public final RecordAt atVersion() {
        return new RecordAt(kind().slug(), id, version);
    }

    /** Its path, as {@code Location} names it. */
    public final String location() {
        return kind().path() + "/" + id;
    }

    public final String etag() {
        return Etags.of(version);
    }

    public final UUID id() {
        return id;
    }

    public final int version() {
        return version;
    }

    public final String authority() {
        return authority;
    }

    public final String agency() {
        return agency;
    }

    public final Instant recordedAt() {
        return recordedAt;
    }

    /** True if the record should never have been made. */
    public final boolean isVoided() {
        return voided;
    }
}
