package org.safeguarding.records;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.safeguarding.records.RecordEntity.Happening;

/** What a record said from one change to the next. Written in the transaction of the change, never changed. */
@Entity
@Immutable
class RecordVersion {

    @Embeddable
    record Id(@Column(name = "record_id") UUID record, int version) implements Serializable {}

    @EmbeddedId
    private Id id;

    private String recordKind;

    private String authority;

    private Instant recordedAt;

    private String actor;

    private String agency;

    private String action;

    private String reason;

    private byte[] state;

    protected RecordVersion() {}

    RecordVersion(RecordEntity record, Happening happening) {
        this.id = new Id(record.id(), record.version());
        this.recordKind = record.kind().slug();
        this.authority = record.authority();
        this.recordedAt = happening.recording().at();
        this.actor = happening.recording().by().id();
        this.agency = happening.recording().by().agency();
        this.action = happening.action();
        this.reason = happening.recording().reason();
        this.state = RecordState.write(record);
    }

    VersionView view() {
        JsonNode said = RecordState.read(state);
        return new VersionView(id.version(), recordedAt, actor, agency, action, reason, said);
    }
}
