package org.safeguarding.messaging;

/** A Kafka record that is not an event of the contract. It will never become one: a retry is of no use. */
public final class UnreadableEvent extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param reason what is wrong with the record; never a part of its payload, which may hold personal data */
    public UnreadableEvent(String reason) {
        super(reason);
    }
}
