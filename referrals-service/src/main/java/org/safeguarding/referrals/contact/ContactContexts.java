package org.safeguarding.referrals.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.safeguarding.calendar.London;
import org.safeguarding.referrals.child.Attention;
import org.safeguarding.referrals.child.Child;
import org.safeguarding.referrals.child.ChildIndex;
import org.safeguarding.referrals.contact.RepeatContacts.RepeatContact;
import org.safeguarding.web.problem.Warning;
import org.safeguarding.web.security.Caller;

/** Finds what is shown beside a single contact. */
@ApplicationScoped
public class ContactContexts {

    private static final Period LOOKED_BACK = Period.ofMonths(12);

    /** A child who goes missing every week has as many; a longer list would help nobody. */
    private static final int SHOWN = 50;

    private static final String BEFORE = " from Contact c where c.childId = :child and c.receipt.receivedAt >= :since"
            + " and c.receipt.receivedAt <= :until and c.id <> :self and c.voided = false";

    private static final String OF_THE_AGENCY = " and c.agency = :agency";

    private final EntityManager entityManager;
    private final ContactedChildren children;
    private final ChildIndex index;
    private final Caller caller;

    ContactContexts(EntityManager entityManager, ContactedChildren children, ChildIndex index, Caller caller) {
        this.entityManager = entityManager;
        this.children = children;
        this.index = index;
        this.caller = caller;
    }

    @Transactional(TxType.MANDATORY)
    public ContactContext of(Contact contact) {
        Child child = children.of(contact);
        return new ContactContext(
                index.possibleMatches(child),
                before(contact),
                warnings(child, contact.receipt().day()));
    }

    /** One query by an index on child and time. A caller who sees the contacts of one agency only is shown only those. */
    private RepeatContacts before(Contact contact) {
        List<RepeatContact> newest = query(
                        "select c.id, c.receipt.receivedAt, c.receipt.sourceAgency, c.receipt.referralSource,"
                                + " c.decision.decision",
                        " order by c.receipt.receivedAt desc, c.id desc",
                        RepeatContact.class,
                        contact)
                .setMaxResults(SHOWN)
                .getResultList();
        long all = newest.size() < SHOWN
                ? newest.size()
                : query("select count(*)", "", Long.class, contact).getSingleResult();
        return new RepeatContacts(all, newest);
    }

    /** Nothing is written before the query: it never asks for the contact itself. */
    private <T> TypedQuery<T> query(String select, String order, Class<T> type, Contact contact) {
        boolean wholeAuthority = caller.seesWholeAuthority();
        Instant since = contact.receipt()
                .day()
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

    /** What to check in a contact about this child that was received on this day. */
    private static List<Warning> warnings(Child child, LocalDate receivedOn) {
        List<Warning> warnings = new ArrayList<>();
        if (child.isDeadOn(receivedOn)) {
            warnings.add(new Warning("8555Q", "The child died on " + child.diedOn() + ", before the contact."));
        }
        for (Attention attention : child.attentionOn(receivedOn)) {
            switch (attention.code()) {
                case ADULT ->
                    warnings.add(new Warning(Warning.LOCAL, "The child was 18 on " + attention.since() + "."));
                case BIRTH_OVERDUE ->
                    warnings.add(new Warning(
                            Warning.LOCAL,
                            "The child was expected before " + attention.since() + ": record the birth."));
                case DIED -> {}
            }
        }
        return List.copyOf(warnings);
    }
}
