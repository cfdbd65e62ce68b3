package org.safeguarding.referrals.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.safeguarding.records.ChildRecord;
import org.safeguarding.referrals.child.Child;

/**
 * The children whom contacts are about, whether or not the caller may look them up on the index: who may act on a record
 * about a child is held to the rules of that child, and an agency that is asked about one is told who it is.
 */
@ApplicationScoped
public class ContactedChildren {

    private final EntityManager entityManager;

    ContactedChildren(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The child whom the record is about. */
    public Child of(ChildRecord record) {
        return entityManager.find(Child.class, record.childId());
    }

    /** The children with these ids, by id. */
    public Map<UUID, Child> of(Collection<UUID> ids) {
        return entityManager
                .createQuery("from Child where id in :ids", Child.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Child::id, Function.identity()));
    }
}
