package org.safeguarding.referrals.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Records;
import org.safeguarding.records.Voiding;
import org.safeguarding.records.reference.KnownAgencies;
import org.safeguarding.referrals.child.Child;
import org.safeguarding.referrals.child.ChildIdentity;
import org.safeguarding.referrals.child.ChildIndex;
import org.safeguarding.referrals.contact.Decision.NewDecision;
import org.safeguarding.referrals.referral.Referrals;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Caller;

/** The steps of a contact in which its child or its referral has a say. */
@ApplicationScoped
public class Mash {

    private final ContactRepository contacts;
    private final ContactedChildren children;
    private final ChildIndex index;
    private final Referrals referrals;
    private final Records records;
    private final Caller caller;

    Mash(
            ContactRepository contacts,
            ContactedChildren children,
            ChildIndex index,
            Referrals referrals,
            Records records,
            Caller caller) {
        this.contacts = contacts;
        this.children = children;
        this.index = index;
        this.referrals = referrals;
        this.records = records;
        this.caller = caller;
    }

    /** The children on the index whom contacts could be about: see {@link ChildIndex#couldBe}. */
    @Transactional(TxType.MANDATORY)
    public Collection<UUID> lookUp(List<NewContact> requests) {
        return index.couldBe(requests.stream().map(NewContact::child).toList());
    }

    /** Takes a contact in, about a child who is found on the index or put there; 403 if the caller is of another agency. */
    @Transactional(TxType.MANDATORY)
    public Contact receive(NewContact request, Recording recording) {
        return receive(request, "/child", recording);
    }

    /** Takes in the contacts of one incident, one about each child, or none of them; 400 if two are the same child. */
    @Transactional(TxType.MANDATORY)
    public List<Contact> receiveAll(NewIncident incident, Recording recording) {
        List<Contact> received = new ArrayList<>();
        Set<UUID> about = new HashSet<>();
        Set<UUID> ignored = index.couldBe(incident.children());
        for (ChildIdentity child : incident.children()) {
            String pointer = "/children/" + received.size();
            Contact contact = receive(incident.about(child), pointer, recording);
            if (!about.add(contact.childId())) {
                throw Refusal.invalid(pointer, "same-child", "This child is named before.");
            }
            records.save(contact);
            received.add(contact);
        }
        return received;
    }

    private Contact receive(NewContact request, String pointer, Recording recording) {
        request.child().require(pointer, recording);
        Sharing.require(request.sharing());
        Receipt receipt = Receipt.of(request, recording);
        KnownAgencies.requireMayRecordFor(receipt.sourceAgency(), caller);
        LocalDate day = receipt.day();
        request.child().requireAgeOn(pointer + "/dateOfBirth", day);
        Child child = index.findOrRegister(request.child(), recording);
        child.requireAgeOn(pointer + "/dateOfBirth", day);
        return Contact.receive(request, child.id(), recording);
    }

    /** Decides it, and opens a referral where that is the decision. */
    @Transactional(TxType.MANDATORY)
    public void decide(Contact contact, NewDecision request, Recording recording) {
        contact.requireDecidable(request, recording);
        if (request.decision() == ContactDecision.REFERRAL) {
            contact.opened(referrals
                    .open(contact.opening(request), request.referral(), recording)
                    .id());
        }
        contact.decide(request, recording);
    }

    /**
     * Replaces what was recorded wrongly: the council at any time, the agency that made it until the MASH takes it up. The referral
     * that it led to follows.
     */
    @Transactional(TxType.MANDATORY)
    public void correct(Contact contact, ContactCorrection request, Recording recording) {
        requireMay(contact);
        Receipt right = Receipt.of(request, recording);
        KnownAgencies.requireMayRecordFor(right.sourceAgency(), caller);
        children.of(contact).requireAgeOn("/receivedAt", right.day());
        if (contact.referralId() != null) {
            referrals.follow(
                    contact.referralId(),
                    contact.opening(contact.receipt(), null),
                    contact.opening(right, null),
                    "/receivedAt",
                    recording);
        }
        contact.correct(request, recording);
    }

    /** It should never have been made; 409 while the referral that it led to stands. */
    @Transactional(TxType.MANDATORY)
    public void markVoided(Contact contact, Voiding request, Recording recording) {
        requireMay(contact);
        if (contact.referralId() != null && !referrals.get(contact.referralId()).isVoided()) {
            throw Refusal.conflict("referral-stands", "The contact led to a referral: void that first.");
        }
        contact.markVoided(request, recording);
    }

    private void requireMay(Contact contact) {
        if (!caller.seesWholeAuthority()) {
            contact.requireNotTakenUp();
        }
    }

    /** The contact, locked until the transaction ends, or 404. */
    public Contact forChange(UUID id) {
        return contacts.forChange(id);
    }
}
