package org.safeguarding.referrals.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.safeguarding.calendar.London;
import org.safeguarding.web.security.Caller;

/**
 * What was known before: the contacts about the child in the twelve months before this one. One query by an index on child
 * and time. A caller who sees the contacts of one agency only is told of those only.
 */
@ApplicationScoped
public class RepeatContacts {

    private static final Period LOOKED_BACK = Period.ofMonths(12);

    /** A child who goes missing every week has as many; more would tell nobody anything. */
    private static final int SHOWN = 50;

    private static final String BEFORE = " from Contact c where c.childId = :child and c.receipt.receivedAt >= :since"
            + " and c.receipt.receivedAt <= :until and c.id <> :self and c.voided = false";

    private static final String OF_THE_AGENCY = " and c.agency = :agency";

    /**
     * @param inTwelveMonths how many there were
     * @param newest of them, newest first, at most 50
     */
    public record Before(long inTwelveMonths, List<RepeatContact> newest) {}

    public static final Before NONE = new Before(0, List.of());

    private final EntityManager entityManager;
    private final Caller caller;

    RepeatContacts(EntityManager entityManager, Caller caller) {
        this.entityManager = entityManager;
        this.caller = caller;
    }

    public Before of(Contact contact) {
        List<RepeatContact> newest = query(
                        "select new org.safeguarding.referrals.contact.RepeatContact(c.id, c.receipt.receivedAt,"
                                + " c.receipt.sourceAgency, c.receipt.referralSource, c.decision.decision)",
                        " order by c.receipt.receivedAt desc, c.id desc",
                        RepeatContact.class,
                        contact)
                .setMaxResults(SHOWN)
                .getResultList();
        long all = newest.size() < SHOWN
                ? newest.size()
                : query("select count(*)", "", Long.class, contact).getSingleResult();
        return new Before(all, newest);
    }

    /** Nothing is written for it first: what it asks for is there, and a bulk load fills its batches. */
    private <T> TypedQuery<T> query(String select, String order, Class<T> type, Contact contact) {
        boolean wholeAuthority = caller.seesWholeAuthority();
        Instant since = contact.receivedOn()
                .minus(LOOKED_BACK)
                .atStartOfDay(London.ZONE)
                .toInstant();
        TypedQuery<T> query = entityManager
                .createQuery(select + BEFORE + (wholeAuthority ? "" : OF_THE_AGENCY) + order, type)
                .setParameter("child", contact.childId())
                .setParameter("since", since)
                .setParameter("until", contact.receipt().receivedAt())
                .setParameter("self", contact.id())
                .setFlushMode(FlushModeType.COMMIT);
        return wholeAuthority
                ? query
                : query.setParameter("agency", caller.actor().agency());
    }
}
