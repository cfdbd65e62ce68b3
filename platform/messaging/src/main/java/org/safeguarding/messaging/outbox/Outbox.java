package org.safeguarding.messaging.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.safeguarding.contract.Event;
import org.safeguarding.messaging.CloudEvents;

/**
 * Where a use case puts the events it raises. The flush that writes the record writes them too, and the {@link Relay}
 * publishes them once the transaction has committed. If it rolls back, they do not exist.
 *
 * <p>Transactions are published in the order in which they began to write. The versions of a record are therefore
 * published in order if each transaction reads the record before it writes anything, and checks its version (optimistic
 * locking). A transaction that writes first, or waits for a row lock, may overtake another. Consumers keep the newest
 * version, so it does not matter.
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
     * Publishes the event if the caller's transaction commits. Any number of events may be appended in one transaction.
     *
     * @throws jakarta.transaction.TransactionalException if there is no transaction
     */
    @Transactional(TxType.MANDATORY)
    public void append(Event event) {
        entities.persist(new OutboxRow(event, cloudEvents.data(event.data())));
    }
}
