package org.safeguarding.referrals.child;

import jakarta.inject.Singleton;
import java.util.List;
import org.safeguarding.records.RecordRepository;
import org.safeguarding.web.security.Caller;

@Singleton
class Children extends RecordRepository<Child> {

    Children(Caller caller) {
        super("child", caller);
    }

    /** Every child of the authority that the identity could mean. */
    List<Child> candidates(String authority, ChildIdentity identity) {
        return list(
                """
                authority = ?1
                and (nhsNumber = ?2 or upn = ?3 or localId = ?4 or (nameKey = ?5 and dateOfBirth = ?6))
                """,
                authority,
                identity.nhsNumber(),
                identity.upn(),
                identity.localId(),
                identity.nameKey(),
                identity.dateOfBirth());
    }

    /** Waits for whoever is putting a child of this name on the index, until the transaction ends. */
    void awaitOthers(String authority, ChildIdentity identity) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))", Integer.class)
                .setParameter("name", authority + identity.nameKey() + identity.dateOfBirth())
                .getSingleResult();
    }
}
