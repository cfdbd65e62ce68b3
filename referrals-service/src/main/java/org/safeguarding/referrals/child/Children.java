package org.safeguarding.referrals.child;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.FlushMode;
import org.hibernate.jpa.HibernateHints;
import org.safeguarding.records.RecordRepository;
import org.safeguarding.web.security.Caller;

@Singleton
class Children extends RecordRepository<Child> {

    private final UnwrittenChildren unwritten;

    Children(Caller caller, UnwrittenChildren unwritten) {
        super("child", caller);
        this.unwritten = unwritten;
    }

    /** A child that was just put on the index or changed: found from now on, and written when the transaction ends. */
    void remember(Child child) {
        unwritten.add(child);
    }

    /**
     * Every child of the authority that the identity could mean. Does not write what the transaction holds, as a query
     * otherwise would: a bulk load asks this for each of its lines.
     */
    List<Child> candidates(String authority, ChildIdentity identity) {
        List<Child> written = find(
                        """
                        authority = ?1
                        and (nhsNumber = ?2 or upn = ?3 or localId = ?4 or (nameKey = ?5 and dateOfBirth = ?6))
                        """,
                        authority,
                        identity.nhsNumber(),
                        identity.upn(),
                        identity.localId(),
                        identity.nameKey(),
                        identity.dateOfBirth())
                .withHint(HibernateHints.HINT_FLUSH_MODE, FlushMode.MANUAL)
                .list();
        return Stream.concat(written.stream(), unwritten.candidates(authority, identity))
                .distinct()
                .toList();
    }

    /**
     * Waits for whoever is putting a child of this name on the index, until the transaction ends. In plain JDBC: a native
     * query of Hibernate would first write what the transaction holds.
     */
    void awaitOthers(String authority, ChildIdentity identity) {
        getSession().doWork(connection -> {
            try (PreparedStatement lock =
                    connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
                lock.setString(1, authority + identity.nameKey() + identity.dateOfBirth());
                boolean ignored = lock.execute();
            }
        });
    }
}
