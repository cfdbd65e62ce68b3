package org.safeguarding.referrals.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.safeguarding.records.Filter;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Recordings;
import org.safeguarding.records.Records;
import org.safeguarding.referrals.child.Child;
import org.safeguarding.referrals.child.ChildIdentity;
import org.safeguarding.referrals.child.ChildIndex;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.problem.Refusal;

/** The contacts that come to the MASH. */
@ApplicationScoped
public class Mash {

    private final ChildIndex children;
    private final Contacts contacts;
    private final Records records;
    private final Recordings recordings;

    Mash(ChildIndex children, Contacts contacts, Records records, Recordings recordings) {
        this.children = children;
        this.contacts = contacts;
        this.records = records;
        this.recordings = recordings;
    }

    /** Takes a contact in, about a child who is found on the index or put there. */
    @Transactional(TxType.MANDATORY)
    public Contact receive(NewContact request) {
        return receive(request, "/child", recordings.now());
    }

    /** Takes in the contacts of one incident, one about each child, or none of them; 400 if two are the same child. */
    @Transactional(TxType.MANDATORY)
    public List<Contact> receive(NewIncident incident) {
        Recording recording = recordings.now();
        List<Contact> received = new ArrayList<>();
        Set<UUID> about = new HashSet<>();
        for (ChildIdentity child : incident.children()) {
            String pointer = "/children/" + received.size();
            Contact contact = receive(incident.about(child), pointer, recording);
            if (!about.add(contact.childId())) {
                throw Refusal.invalid(pointer, "same-child", "This child is named before.");
            }
            received.add(contact);
        }
        return received;
    }

    private Contact receive(NewContact request, String pointer, Recording recording) {
        request.child().require(pointer, recording);
        Child child = children.findOrRegister(request.child(), recording);
        Contact contact = Contact.receive(request, child.id(), recording);
        child.requireAgeOn(pointer + "/dateOfBirth", contact.receivedOn());
        records.save(contact);
        return contact;
    }

    /** The contact, or 404. */
    public Contact get(UUID id) {
        return contacts.get(id);
    }

    /** The contact, locked until the transaction ends, or 404. */
    public Contact forChange(UUID id) {
        return contacts.forChange(id);
    }

    /** The contacts that the caller sees, newest first. */
    public Page<Contact> list(PageRequest page, Filter filter) {
        return contacts.page(page, filter);
    }
}
