package org.safeguarding.referrals.child;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.sql.PreparedStatement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.query.QueryFlushMode;
import org.hibernate.query.SelectionQuery;
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

    /** Locks a child and reads it anew, so that what another has just learnt of it is not forgotten. */
    void lock(Child child) {
        if (!unwritten.contains(child)) {
            getEntityManager().refresh(child, LockModeType.PESSIMISTIC_WRITE);
        }
    }

    /**
     * Every child of the authority that the identity could mean. One look-up in one index for each thing that is given,
     * not one condition with "or": that is planned as a scan of the whole table while the table is new.
     *
     * <p>Does not write what the transaction holds, as a query otherwise would: a bulk load asks this for each line.
     */
    List<Child> candidates(String authority, ChildIdentity identity) {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("nhsNumber", identity.nhsNumber());
        given.put("upn", identity.upn());
        given.put("localId", identity.localId());
        given.put("nameKey", identity.nameKey());
        given.values().removeIf(Objects::isNull);
        String lookUps = given.keySet().stream().map(Children::lookUp).collect(Collectors.joining(" union all "));
        SelectionQuery<Child> query = getSession()
                .createSelectionQuery(lookUps, Child.class)
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .setParameter("authority", authority);
        given.forEach(query::setParameter);
        if (given.containsKey("nameKey")) {
            query.setParameter("dateOfBirth", identity.dateOfBirth());
        }
        return Stream.concat(query.getResultStream(), unwritten.candidates(authority, identity))
                .distinct()
                .toList();
    }

    private static String lookUp(String property) {
        return "select c from Child c where c.authority = :authority and c." + property + " = :" + property
                + (property.equals("nameKey") ? " and c.dateOfBirth = :dateOfBirth" : "");
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
