package org.safeguarding.records;

/** A request that says why, for the history of the record. */
public interface Reasoned {

    /** Why it is done; null if that need not be said. */
    String reason();
}
