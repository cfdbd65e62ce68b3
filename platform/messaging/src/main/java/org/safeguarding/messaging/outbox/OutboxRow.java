package org.safeguarding.messaging.outbox;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.safeguarding.contract.Event;

/**
 * One event in the table {@code outbox}. The id is that of the event, known before the insert: if the database assigned
 * it, the row would drop out of Hibernate's JDBC batch. The database sets transaction, position and time of writing, so
 * they are not mapped.
 */
@Entity
@Immutable
@Table(name = "outbox")
@SuppressWarnings("unused") // written by Hibernate, read by SQL in OutboxReader
class OutboxRow {

    @Id
    private UUID eventId;

    private UUID subject;

    private UUID key;

    private Instant time;

    private int recordVersion;

    private String type;

    private String authority;

    private String agency;

    private String traceparent;

    private byte[] data;

    /** For Hibernate. */
    OutboxRow() {}

    OutboxRow(Event event, byte[] data) {
        this.eventId = event.id();
        this.subject = event.subject();
        this.key = event.key();
        this.time = event.time();
        this.recordVersion = event.recordVersion();
        this.type = event.type().type();
        this.authority = event.authority();
        this.agency = event.agency();
        this.traceparent = event.traceparent();
        this.data = data;
    }
}
