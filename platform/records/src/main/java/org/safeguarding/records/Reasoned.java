package org.safeguarding.records;

/** A request that says why, for the history of the record. */
public interface Reasoned {

    /** The reason; null if it is optional and was not given. */
    String reason();
}
