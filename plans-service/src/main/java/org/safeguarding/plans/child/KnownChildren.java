package org.safeguarding.plans.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.safeguarding.web.problem.Refusal;

/** The children that this service has heard of. */
@ApplicationScoped
public class KnownChildren {

    private final EntityManager entityManager;

    KnownChildren(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * The child, locked until the transaction ends: whoever plans for the same child waits, and then sees what was planned.
     * 422 if no such child of the authority has been heard of.
     */
    @Transactional(TxType.MANDATORY)
    public KnownChild forPlan(UUID id, String authority) {
        KnownChild child = entityManager.find(KnownChild.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (child == null || !child.belongsTo(authority)) {
            throw Refusal.unprocessable(
                    "/childId",
                    "child-not-known",
                    "No child with this id has been heard of. A child who was just registered takes a moment to be "
                            + "known here: send it again.");
        }
        return child;
    }
}
