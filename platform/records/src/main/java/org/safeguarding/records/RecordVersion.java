package org.safeguarding.records;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.safeguarding.records.RecordEntity.Happening;

/** What a record said from one change to the next. Written in the transaction of the change, never changed. */
@Entity
@Immutable
@Table(name = "record_version")
class RecordVersion {

    @Embeddable
    record Id(@Column(name = "record_id") UUID record, int version) implements Serializable {}

    @EmbeddedId
    private Id id;

    @Column(name = "record_kind")
    private String recordKind;

    private String authority;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private String actor;

    private String agency;

    private String action;

    private String reason;

    private byte[] state;

    protected RecordVersion() {}

    RecordVersion(RecordEntity record, Happening happening, String reason) {
        this.id = new Id(record.id(), record.version());
        this.recordKind = record.kind();
        this.authority = record.authority();
        this.recordedAt = happening.recording().at();
        this.actor = happening.recording().by().id();
        this.agency = happening.recording().by().agency();
        this.action = happening.action();
        this.reason = reason;
        this.state = RecordState.write(record);
    }

    VersionView view() {
        JsonNode said = RecordState.read(state);
        return new VersionView(id.version(), recordedAt, actor, agency, action, reason, said);
    }
}
