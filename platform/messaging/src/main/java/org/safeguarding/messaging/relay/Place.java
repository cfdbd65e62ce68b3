package org.safeguarding.messaging.relay;

/**
 * A place in the journal.
 *
 * @param era the cluster in which the row was written, from 1
 * @param xid the transaction that wrote the row; a 64-bit id, which does not wrap
 * @param number the row among those of the transaction
 */
record Place(int era, long xid, long number) {}
