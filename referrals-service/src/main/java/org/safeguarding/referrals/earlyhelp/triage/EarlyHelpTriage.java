package org.safeguarding.referrals.earlyhelp.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.safeguarding.contract.code.TriageOutcome;
import org.safeguarding.records.Filter;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Recordings;
import org.safeguarding.records.Records;
import org.safeguarding.records.Voiding;
import org.safeguarding.referrals.child.Child;
import org.safeguarding.referrals.child.ChildIndex;
import org.safeguarding.referrals.contact.ContactedChildren;
import org.safeguarding.referrals.earlyhelp.EarlyHelpClocks;
import org.safeguarding.referrals.earlyhelp.StepUp;
import org.safeguarding.referrals.referral.Referrals;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.security.Caller;

/** What early help does with contacts until it begins: receives them, triages them, puts them right. */
@ApplicationScoped
public class EarlyHelpTriage {

    private final ChildIndex children;
    private final ContactedChildren childrenOf;
    private final EarlyHelpContacts contacts;
    private final Referrals referrals;
    private final EarlyHelpClocks clocks;
    private final Records records;
    private final Recordings recordings;
    private final Caller caller;

    EarlyHelpTriage(
            ChildIndex children,
            ContactedChildren childrenOf,
            EarlyHelpContacts contacts,
            Referrals referrals,
            EarlyHelpClocks clocks,
            Records records,
            Recordings recordings,
            Caller caller) {
        this.children = children;
        this.childrenOf = childrenOf;
        this.contacts = contacts;
        this.referrals = referrals;
        this.clocks = clocks;
        this.records = records;
        this.recordings = recordings;
        this.caller = caller;
    }

    /** Takes a contact in, about a child who is found on the index or put there. */
    @Transactional(TxType.MANDATORY)
    public EarlyHelpContact receive(NewEarlyHelpContact request) {
        Recording recording = recordings.now();
        request.child().require("/child", recording);
        Child child = children.findOrRegister(request.child(), recording);
        EarlyHelpContact contact = receive(
                new EarlyHelpContact.Receipt(
                        child.id(),
                        request.sourceAgency(),
                        request.referralSource(),
                        request.concern(),
                        request.receivedAt(),
                        null),
                recording);
        child.requireAgeOn("/child/dateOfBirth", contact.receivedOn());
        return contact;
    }

    EarlyHelpContact receive(EarlyHelpContact.Receipt receipt, Recording recording) {
        EarlyHelpContact contact = EarlyHelpContact.receive(receipt, clocks.triage(), recording);
        records.save(contact);
        return contact;
    }

    /** Hands the contact to somebody. */
    @Transactional(TxType.MANDATORY)
    public EarlyHelpContact assign(EarlyHelpContact contact, String owner) {
        contact.assign(owner, recordings.now());
        records.save(contact);
        return contact;
    }

    /** Decides a contact, and opens a referral to social care where that is the decision. */
    @Transactional(TxType.MANDATORY)
    public EarlyHelpContact triage(EarlyHelpContact contact, NewTriage triage) {
        Recording recording = recordings.now();
        contact.triage(triage, recording);
        if (triage.outcome() == TriageOutcome.STEPPED_UP) {
            contact.steppedUp(referrals
                    .open(StepUp.opening(contact.childId(), contact.triage().on(), triage.primaryNeed()), recording)
                    .id());
        }
        records.save(contact);
        return contact;
    }

    /** Early help begins with the contact; in the transaction that makes the episode. */
    @Transactional(TxType.MANDATORY)
    public void allocate(EarlyHelpContact contact, UUID episodeId, Recording recording) {
        contact.allocate(episodeId, recording);
        records.save(contact);
    }

    /** The early help that began with the contact was voided; in the transaction that does so. */
    @Transactional(TxType.MANDATORY)
    public void release(UUID contactId, Recording recording) {
        EarlyHelpContact contact = contacts.forChange(contactId);
        contact.release(recording);
        records.save(contact);
    }

    /** Puts right what was recorded wrongly: the council at any time, a partner as long as nobody works with it. */
    @Transactional(TxType.MANDATORY)
    public EarlyHelpContact correct(EarlyHelpContact contact, EarlyHelpContactCorrection correction) {
        requireMay(contact);
        contact.correct(correction, clocks.triage(), recordings.now());
        childrenOf.of(contact).requireAgeOn("/receivedAt", contact.receivedOn());
        records.save(contact, correction.reason());
        return contact;
    }

    /** The contact should never have been made; a partner may say so as long as nobody works with it. */
    @Transactional(TxType.MANDATORY)
    public EarlyHelpContact markVoided(EarlyHelpContact contact, Voiding voiding) {
        requireMay(contact);
        contact.markVoided(stands(contact.referralId()), recordings.now());
        records.save(contact, voiding.reason());
        return contact;
    }

    private void requireMay(EarlyHelpContact contact) {
        if (!caller.seesWholeAuthority()) {
            contact.requireNotTakenUp();
        }
    }

    private boolean stands(UUID referral) {
        return referral != null && !referrals.get(referral).isVoided();
    }

    /** The contacts that the caller sees, newest first. */
    public Page<EarlyHelpContact> list(PageRequest page, Filter filter) {
        return contacts.page(page, filter);
    }

    /** The contact, locked until the transaction ends, or 404. */
    public EarlyHelpContact forChange(UUID id) {
        return contacts.forChange(id);
    }

    /** The contact, or 404. */
    public EarlyHelpContact get(UUID id) {
        return contacts.get(id);
    }
}
