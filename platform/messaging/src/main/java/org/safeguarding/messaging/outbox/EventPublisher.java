package org.safeguarding.messaging.outbox;

import java.util.List;

/** Sends entries of the outbox to where they are heard. Used by one thread. */
interface EventPublisher extends AutoCloseable {

    /**
     * Makes ready to publish; does nothing if it is.
     *
     * @throws RuntimeException if it cannot, with a reason for the operator
     */
    void open();

    /** Sends all and returns once the fate of each is known. */
    Published publish(List<OutboxEntry> entries);

    /** Drops what is on its way. It can be opened again. */
    @Override
    void close();

    /**
     * @param count how many from the first were acknowledged without a gap
     * @param failure why the next one was not; null if all were
     */
    record Published(int count, String failure) {}
}
