package org.safeguarding.messaging.relay;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends records to the topics. Used by one thread. */
interface EventPublisher extends AutoCloseable {

    /**
     * Gets ready to publish; does nothing if it is ready.
     *
     * @throws RuntimeException if it cannot, with a reason for the operator
     */
    void open();

    /** Sends all records and returns when the outcome of each is known. */
    Outcome publish(List<ProducerRecord<String, byte[]>> records);

    /** Drops what has not been acknowledged. It can be opened again. */
    @Override
    void close();

    /**
     * @param acknowledged the first records that were acknowledged without a gap, in the order in which they were given
     * @param failure why the next one was not; null if all were
     */
    record Outcome(List<Acknowledged> acknowledged, String failure) {}
}
