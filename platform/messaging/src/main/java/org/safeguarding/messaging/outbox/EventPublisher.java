package org.safeguarding.messaging.outbox;

import java.util.List;

/** Publishes entries of the outbox. Used by one thread. */
interface EventPublisher extends AutoCloseable {

    /**
     * Gets ready to publish; does nothing if it is ready.
     *
     * @throws RuntimeException if it cannot, with a reason for the operator
     */
    void open();

    /** Sends all entries and returns when the outcome of each is known. */
    Published publish(List<OutboxEntry> entries);

    /** Drops what has not been acknowledged. It can be opened again. */
    @Override
    void close();

    /**
     * @param count how many entries from the first were acknowledged without a gap
     * @param failure why the next one was not; null if all were
     */
    record Published(int count, String failure) {}
}
