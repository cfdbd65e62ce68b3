package org.safeguarding.plans.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.Set;
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
     * The child, locked until the transaction ends. A second request for the same child waits and then sees the first one's record.
     * 422 if no such child of the authority is known here; 409 if it was voided, or if this record of the child was merged into
     * another: a person must know which child it is, so the record is not moved there silently.
     */
    @Transactional(TxType.MANDATORY)
    public KnownChild forPlan(UUID id, String authority) {
        KnownChild child = locked(id);
        if (child == null || !child.belongsTo(authority)) {
            throw Refusal.unprocessable(
                    "/childId",
                    "child-not-known",
                    "No child with this id is known here. A child who was just registered takes a moment to arrive: "
                            + "send it again.");
        }
        if (child.mergedInto() != null) {
            throw Refusal.conflict(
                    "child-merged",
                    "This record of the child was merged into " + child.mergedInto() + ": record it for that one.");
        }
        if (child.isVoided()) {
            throw Refusal.conflict(
                    "child-voided",
                    "The child was voided: it should never have been put on the index, or is not on it any more.");
        }
        return child;
    }

    /** A child that has records here. */
    public KnownChild get(UUID id) {
        return entityManager.find(KnownChild.class, id);
    }

    /** A child that has records here, locked until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public KnownChild locked(UUID id) {
        return entityManager.find(KnownChild.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The children into which others were merged, perhaps before they were known here themselves. */
    Set<UUID> awaited(Set<UUID> children) {
        return Set.copyOf(entityManager
                .createQuery("select distinct mergedInto from KnownChild where mergedInto in :children", UUID.class)
                .setParameter("children", children)
                .getResultList());
    }

    /** Those of the children that are merged into others. */
    Set<UUID> merged(Set<UUID> children) {
        return Set.copyOf(entityManager
                .createQuery("select id from KnownChild where id in :children and mergedInto is not null", UUID.class)
                .setParameter("children", children)
                .getResultList());
    }

    /** The record at the end of the mergings that begin with this one; empty while it has not been heard of. */
    Optional<UUID> standingFor(UUID child) {
        return entityManager
                .createNativeQuery("""
                        with recursive chain (id, merged_into) as (
                            select id, merged_into from known_child where id = :child
                            union
                            select k.id, k.merged_into from known_child k join chain c on k.id = c.merged_into)
                        select id from chain where merged_into is null\
                        """, UUID.class)
                .setParameter("child", child)
                .getResultStream()
                .findFirst();
    }

    /** The records that were merged into this one, over however many steps, and itself. */
    Set<UUID> standsFor(UUID child) {
        return Set.copyOf(entityManager
                .createNativeQuery("""
                        with recursive those (id) as (
                            select cast(:child as uuid)
                            union
                            select k.id from known_child k join those t on k.merged_into = t.id)
                        select id from those\
                        """, UUID.class)
                .setParameter("child", child)
                .getResultList());
    }
}
