package org.safeguarding.messaging.outbox;

/**
 * A place in the outbox.
 *
 * @param xid the transaction that wrote the row; a 64-bit id, which does not wrap
 * @param position the row among those of the transaction
 */
record Cursor(long xid, long position) {}
