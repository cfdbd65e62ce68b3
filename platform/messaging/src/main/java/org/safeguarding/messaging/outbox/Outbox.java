package org.safeguarding.messaging.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.safeguarding.contract.Event;
import org.safeguarding.messaging.CloudEvents;

/**
 * Where a use case leaves the events it raises. They are written by the flush that writes the record, and published by the
 * {@link Relay} once the transaction has committed; if it rolls back, they never were.
 *
 * <p>Transactions are published in the order in which they began to write. The versions of a record therefore go out in
 * their order if each transaction reads the record before it writes anything, and guards it by its version (optimistic
 * locking). One that writes first, or queues at a row lock, may overtake: consumers keep the newest version and do not mind.
 */
@ApplicationScoped
public class Outbox {

    private final EntityManager entities;
    private final CloudEvents cloudEvents;

    public Outbox(EntityManager entities, CloudEvents cloudEvents) {
        this.entities = entities;
        this.cloudEvents = cloudEvents;
    }

    /**
     * Publishes the event if the transaction of the caller commits. Any number of events may be appended in one transaction.
     *
     * @throws jakarta.transaction.TransactionalException if there is no transaction
     */
    @Transactional(TxType.MANDATORY)
    public void append(Event event) {
        entities.persist(new OutboxRow(event, cloudEvents.data(event)));
    }
}
