package org.safeguarding.messaging;

/** A Kafka record that is not an event of the contract. It never will be, so trying again is useless. */
public final class UnreadableEvent extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param reason what is wrong with the record; never a part of its payload, which may hold personal data */
    public UnreadableEvent(String reason) {
        super(reason);
    }
}
