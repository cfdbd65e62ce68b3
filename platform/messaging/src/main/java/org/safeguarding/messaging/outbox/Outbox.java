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
 * <p>Events are published in the order of the first write of their transactions. A transaction that reads (and locks) a record
 * before it writes anything therefore publishes the record's versions in their order. One that has written before it
 * reads may publish a version after the next one; consumers keep the newest and do not mind.
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
