package org.safeguarding.referrals.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.SessionCheckMode;
import org.safeguarding.records.ChildRecord;
import org.safeguarding.referrals.child.Child;

/**
 * The children that contacts are about, whether or not the caller may look them up on the index. A caller who acts on a
 * record about a child is held to the rules of that child, and an agency that is asked about one sees who it is.
 */
@ApplicationScoped
public class ContactedChildren {

    private final EntityManager entityManager;

    ContactedChildren(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The child that the record is about. */
    public Child of(ChildRecord record) {
        return entityManager.find(Child.class, record.childId());
    }

    /** The children with these ids, by id: one query for all that are not at hand, and none in a bulk load. */
    public Map<UUID, Child> of(List<UUID> ids) {
        return entityManager.unwrap(Session.class).findMultiple(Child.class, ids, SessionCheckMode.ENABLED).stream()
                .collect(Collectors.toMap(Child::id, Function.identity()));
    }
}
