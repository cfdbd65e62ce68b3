package org.safeguarding.referrals.informationrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Records;
import org.safeguarding.records.Voiding;
import org.safeguarding.referrals.contact.Contact;
import org.safeguarding.referrals.contact.Mash;

/**
 * The steps of a request to an agency in which the contact has a say. The contact keeps when an agency was first asked, so
 * each step that can change that locks the contact too.
 */
@ApplicationScoped
public class InformationRequests {

    private final InformationRequestRepository requests;
    private final Mash mash;
    private final Records records;

    InformationRequests(InformationRequestRepository requests, Mash mash, Records records) {
        this.requests = requests;
        this.mash = mash;
        this.records = records;
    }

    /** Asks an agency about the child of a contact that is not decided yet. */
    @Transactional(TxType.MANDATORY)
    public InformationRequest send(NewInformationRequest request, Recording recording) {
        Contact contact = mash.forChange(request.contactId());
        contact.requireOpenToQuestions(recording);
        InformationRequest sent = InformationRequest.send(contact, request, recording);
        contact.asked(sent.requestedAt(), recording);
        records.save(contact);
        return sent;
    }

    /** The council puts right what it asked, and when. */
    @Transactional(TxType.MANDATORY)
    public void correct(InformationRequest request, InformationRequestCorrection right, Recording recording) {
        Contact contact = mash.forChange(request.contactId());
        request.correct(right, contact.receipt().receivedAt(), recording);
        askedSince(contact, recording);
    }

    /** It should never have been sent. */
    @Transactional(TxType.MANDATORY)
    public void markVoided(InformationRequest request, Voiding voiding, Recording recording) {
        Contact contact = mash.forChange(request.contactId());
        request.markVoided(voiding, recording);
        askedSince(contact, recording);
    }

    /** The contact should never have been made, so nothing should have been asked about it. */
    @Transactional(TxType.MANDATORY)
    public void markContactVoided(Contact contact, Voiding voiding, Recording recording) {
        mash.markVoided(contact, voiding, recording);
        records.save(contact);
        for (InformationRequest request : requests.standing(contact.id())) {
            request.markVoided(voiding, recording);
            records.save(request);
        }
    }

    private void askedSince(Contact contact, Recording recording) {
        contact.askedSince(requests.firstStanding(contact.id()), recording);
        records.save(contact);
    }
}
