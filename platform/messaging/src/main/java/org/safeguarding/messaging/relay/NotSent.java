package org.safeguarding.messaging.relay;

/** What was to be sent was not, or not to where it should have been. The message gives the reason to the operator. */
final class NotSent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotSent(String reason) {
        super(reason);
    }
}
