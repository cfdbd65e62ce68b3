package org.safeguarding.referrals.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.safeguarding.calendar.London;
import org.safeguarding.referrals.child.Attention;
import org.safeguarding.referrals.child.Child;
import org.safeguarding.referrals.child.ChildIndex;
import org.safeguarding.referrals.contact.ContactContext.RepeatContact;
import org.safeguarding.referrals.contact.ContactContext.RepeatContacts;
import org.safeguarding.web.problem.Warning;
import org.safeguarding.web.security.Caller;

/** Finds what is shown beside a single contact. */
@ApplicationScoped
public class ContactContexts {

    private static final Period LOOKED_BACK = Period.ofMonths(12);

    /** A child who goes missing every week has as many; a longer list would help nobody. */
    private static final int SHOWN = 50;

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

    /** Nothing need be written before the query, because it does not ask for this contact. */
    private <T> TypedQuery<T> query(String select, String order, Class<T> type, Contact contact) {
        String before = " from Contact c where c.childId = :child and c.receipt.receivedAt between :since and :until"
                + " and c.id <> :self and c.voided = false and (:everyAgency = true or c.agency = :agency)";
        LocalDate since = contact.receipt().day().minus(LOOKED_BACK);
        return entityManager
                .createQuery(select + before + order, type)
                .setParameter("child", contact.childId())
                .setParameter("since", since.atStartOfDay(London.ZONE).toInstant())
                .setParameter("until", contact.receipt().receivedAt())
                .setParameter("self", contact.id())
                .setParameter("everyAgency", caller.seesWholeAuthority())
                .setParameter("agency", caller.actor().agency())
                .setFlushMode(FlushModeType.COMMIT);
    }

    /** What to check in a contact about this child that was received on this day. */
    private static List<Warning> warnings(Child child, LocalDate receivedOn) {
        List<Warning> warnings = new ArrayList<>();
        if (child.isDeadOn(receivedOn)) {
            warnings.add(new Warning("8555Q", "The child died on " + child.diedOn() + ", before the contact."));
        }
        for (Attention attention : child.attentionOn(receivedOn)) {
            switch (attention.code()) {
                case ADULT -> warnings.add(local("The child was 18 on " + attention.since() + "."));
                case BIRTH_OVERDUE ->
                    warnings.add(local("The child was expected before " + attention.since() + ": record the birth."));
                case DIED -> {}
            }
        }
        return List.copyOf(warnings);
    }

    private static Warning local(String text) {
        return new Warning(Warning.LOCAL, text);
    }
}
