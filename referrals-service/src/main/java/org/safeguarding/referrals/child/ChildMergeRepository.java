package org.safeguarding.referrals.child;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class ChildMergeRepository implements PanacheRepositoryBase<ChildMerge, UUID> {

    /** The merge that stands of a record that was merged. */
    ChildMerge standing(UUID childId) {
        return find("childId = ?1 and splitAt is null", childId).singleResult();
    }
}
