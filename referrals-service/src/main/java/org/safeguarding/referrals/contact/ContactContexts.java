package org.safeguarding.referrals.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.safeguarding.calendar.London;
import org.safeguarding.referrals.child.Attention;
import org.safeguarding.referrals.child.Child;
import org.safeguarding.referrals.child.ChildIndex;
import org.safeguarding.referrals.contact.ContactContext.RepeatContacts;
import org.safeguarding.referrals.referral.Referral;
import org.safeguarding.referrals.referral.Referrals;
import org.safeguarding.web.problem.Warning;
import org.safeguarding.web.security.Caller;

/** Finds what is shown beside a single contact. */
@ApplicationScoped
public class ContactContexts {

    private static final Period LOOKED_BACK = Period.ofMonths(12);

    private static final RepeatContacts NONE = new RepeatContacts(0, List.of());

    private final EntityManager entityManager;
    private final ContactedChildren children;
    private final ChildIndex index;
    private final Referrals referrals;
    private final SentTwice sentTwice;
    private final Caller caller;

    ContactContexts(
            EntityManager entityManager,
            ContactedChildren children,
            ChildIndex index,
            Referrals referrals,
            SentTwice sentTwice,
            Caller caller) {
        this.entityManager = entityManager;
        this.children = children;
        this.index = index;
        this.referrals = referrals;
        this.sentTwice = sentTwice;
        this.caller = caller;
    }

    public ContactContext of(Contact contact) {
        return of(contact, children.of(contact), before(contact), sentTwice.warnings(contact));
    }

    /** Of a contact that was just made. If it put its child on the index there is none before it, and no query. */
    public ContactContext ofNew(Contact contact) {
        Child child = children.of(contact);
        boolean childIsNew = child.recordedAt().equals(contact.recordedAt());
        return childIsNew
                ? of(contact, child, NONE, List.of())
                : of(contact, child, before(contact), sentTwice.warnings(contact));
    }

    private ContactContext of(Contact contact, Child child, RepeatContacts before, List<Warning> sentTwice) {
        List<Warning> warnings = new ArrayList<>(sentTwice);
        warnings.addAll(warnings(contact, child));
        return new ContactContext(index.possibleMatches(child), before, List.copyOf(warnings));
    }

    /** A caller who sees the contacts of one agency only is shown only those. Asks only for what is written. */
    private RepeatContacts before(Contact contact) {
        Instant since = contact.receipt()
                .day()
                .minus(LOOKED_BACK)
                .atStartOfDay(London.ZONE)
                .toInstant();
        String agency = caller.seesWholeAuthority() ? null : caller.actor().agency();
        return entityManager
                .unwrap(Session.class)
                .doReturningWork(connection -> RepeatContactQuery.before(connection, contact, since, agency));
    }

    /** What to check in a contact about this child. */
    private List<Warning> warnings(Contact contact, Child child) {
        LocalDate receivedOn = contact.receipt().day();
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
        if (contact.referralId() != null && caller.seesWholeAuthority()) {
            Referral referral = referrals.get(contact.referralId());
            if (!referral.isVoided() && !referral.receivedOn().equals(receivedOn)) {
                warnings.add(local(
                        "The referral that it led to says that it was received on " + referral.receivedOn() + "."));
            }
        }
        return warnings;
    }

    private static Warning local(String text) {
        return new Warning(Warning.LOCAL, text);
    }
}
