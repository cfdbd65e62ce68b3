package org.safeguarding.messaging.relay;

import java.time.Instant;
import org.safeguarding.messaging.Envelope;

/**
 * A row of the journal that has an event.
 *
 * @param writtenAt start of the transaction that wrote it, by the database's clock
 * @param envelope of epoch 0: a row does not know in which epoch it will be sent
 * @param fact as JSON, forwarded unchanged
 */
record JournalEntry(Place place, Instant writtenAt, Envelope envelope, byte[] fact) {}
