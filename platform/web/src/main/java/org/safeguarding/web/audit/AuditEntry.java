package org.safeguarding.web.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.safeguarding.journal.Actor;
import org.safeguarding.journal.RecordAt;

/** Who read which record, when and why. Written in the transaction of the read, never changed. */
@Entity
@Immutable
@SuppressWarnings("unused") // written by Hibernate, read by SQL in AuditTrail
class AuditEntry {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private Instant at;

    private String actor;

    private String agency;

    private String authority;

    private String action;

    private String recordKind;

    private UUID recordId;

    private int recordVersion;

    private String reason;

    private String traceId;

    protected AuditEntry() {}

    AuditEntry(Instant at, Actor by, String action, RecordAt record, String reason, String traceId) {
        this.at = at;
        this.actor = by.id();
        this.agency = by.agency();
        this.authority = by.authority();
        this.action = action;
        this.recordKind = record.kind();
        this.recordId = record.id();
        this.recordVersion = record.version();
        this.reason = reason;
        this.traceId = traceId;
    }
}
