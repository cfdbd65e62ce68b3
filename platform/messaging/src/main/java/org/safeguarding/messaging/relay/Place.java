package org.safeguarding.messaging.relay;

/**
 * A place in the journal.
 *
 * @param xid the transaction that wrote the row; a 64-bit id, which does not wrap
 * @param number the row among those of the transaction
 */
record Place(long xid, long number) {}
