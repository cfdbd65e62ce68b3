package org.safeguarding.referrals.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.records.Filter;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Recordings;
import org.safeguarding.records.Records;
import org.safeguarding.referrals.child.Child;
import org.safeguarding.referrals.child.ChildIndex;
import org.safeguarding.referrals.referral.Referrals;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;

/** What the MASH does with contacts. */
@ApplicationScoped
public class Mash {

    private final ChildIndex children;
    private final Contacts contacts;
    private final Referrals referrals;
    private final Records records;
    private final Recordings recordings;

    Mash(ChildIndex children, Contacts contacts, Referrals referrals, Records records, Recordings recordings) {
        this.children = children;
        this.contacts = contacts;
        this.referrals = referrals;
        this.records = records;
        this.recordings = recordings;
    }

    /** Takes a contact in, about a child who is found on the index or put there. */
    @Transactional(TxType.MANDATORY)
    public Contact receive(NewContact request) {
        Recording recording = recordings.now();
        request.child().require("/child", recording);
        Child child = children.findOrRegister(request.child(), recording);
        Contact contact = Contact.receive(request, child.id(), recording);
        child.requireAgeOn("/child/dateOfBirth", contact.receivedOn());
        records.save(contact);
        return contact;
    }

    /** Decides a contact, and opens a referral where that is the decision. */
    @Transactional(TxType.MANDATORY)
    public Contact decide(Contact contact, NewDecision decision) {
        Recording recording = recordings.now();
        contact.decide(decision, recording);
        if (decision.decision() == ContactDecision.REFERRAL) {
            contact.opened(referrals.open(contact.opening(decision), recording).id());
        }
        records.save(contact);
        return contact;
    }

    /** The contact, locked until the transaction ends, or 404. */
    public Contact forDecision(UUID id) {
        return contacts.forChange(id);
    }

    /** The contact, or 404. */
    public Contact get(UUID id) {
        return contacts.get(id);
    }

    /** The contacts that the caller sees, newest first. */
    public Page<Contact> list(PageRequest page, boolean undecidedOnly) {
        return contacts.page(page, Filter.all().when(undecidedOnly, "decision is null"));
    }
}
