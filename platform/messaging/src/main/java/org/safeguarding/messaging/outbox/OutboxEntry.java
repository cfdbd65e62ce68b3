package org.safeguarding.messaging.outbox;

import java.time.Instant;
import org.safeguarding.messaging.Envelope;

/**
 * An event in the outbox.
 *
 * @param writtenAt start of the transaction that wrote it, by the database's clock
 * @param data the fact as JSON, forwarded unchanged
 */
record OutboxEntry(Cursor place, Instant writtenAt, Envelope envelope, byte[] data) {}
