package org.safeguarding.referrals.informationrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.safeguarding.records.Filter;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Recordings;
import org.safeguarding.records.Records;
import org.safeguarding.records.Voiding;
import org.safeguarding.referrals.contact.Contact;
import org.safeguarding.referrals.contact.ContactSteps;
import org.safeguarding.referrals.contact.Mash;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;

/**
 * What the MASH asks partner agencies, and what they answer. Whatever says when one was asked locks the contact too, which
 * keeps when the first was.
 *
 * <p>{@code by} is who does it: the caller; null where an import does not say.
 */
@ApplicationScoped
public class InformationRequests {

    private final InformationRequestRepository requests;
    private final Mash mash;
    private final ContactSteps steps;
    private final Records records;
    private final Recordings recordings;

    InformationRequests(
            InformationRequestRepository requests,
            Mash mash,
            ContactSteps steps,
            Records records,
            Recordings recordings) {
        this.requests = requests;
        this.mash = mash;
        this.steps = steps;
        this.records = records;
        this.recordings = recordings;
    }

    /** Asks an agency about the child of a contact that is not decided yet. */
    @Transactional(TxType.MANDATORY)
    public InformationRequest send(NewInformationRequest request, String by) {
        Recording recording = recordings.now();
        Contact contact = mash.forChange(request.contactId());
        contact.requireOpenToQuestions(by != null);
        InformationRequest sent = InformationRequest.send(contact, request, by, recording);
        records.save(sent);
        steps.asked(contact, sent.requestedAt(), recording);
        return sent;
    }

    /** The agency answers. */
    @Transactional(TxType.MANDATORY)
    public InformationRequest answer(InformationRequest request, NewAnswer answer, String by) {
        request.answer(answer, by, recordings.now());
        records.save(request);
        return request;
    }

    /** The agency puts its answer right. */
    @Transactional(TxType.MANDATORY)
    public InformationRequest correctAnswer(InformationRequest request, AnswerCorrection correction) {
        request.correctAnswer(correction, recordings.now());
        records.save(request, correction.reason());
        return request;
    }

    /** The council puts right what it asked, and when. */
    @Transactional(TxType.MANDATORY)
    public InformationRequest correct(InformationRequest request, InformationRequestCorrection correction) {
        Recording recording = recordings.now();
        Contact contact = mash.forChange(request.contactId());
        request.correct(correction, contact.receipt().receivedAt(), recording);
        records.save(request, correction.reason());
        steps.askedSince(contact, requests.firstStanding(contact.id()), recording);
        return request;
    }

    /** It should never have been sent. */
    @Transactional(TxType.MANDATORY)
    public InformationRequest markVoided(InformationRequest request, Voiding voiding) {
        Recording recording = recordings.now();
        Contact contact = mash.forChange(request.contactId());
        request.markVoided(recording);
        records.save(request, voiding.reason());
        steps.askedSince(contact, requests.firstStanding(contact.id()), recording);
        return request;
    }

    /** The contact should never have been made, and so nothing should have been asked about it. */
    @Transactional(TxType.MANDATORY)
    public void markAllVoided(Contact contact, Voiding voiding) {
        Recording recording = recordings.now();
        for (InformationRequest request : requests.standing(contact.id())) {
            request.markVoided(recording);
            records.save(request, voiding.reason());
        }
    }

    /** The request, or 404. */
    public InformationRequest get(UUID id) {
        return requests.get(id);
    }

    /** The request, locked until the transaction ends, or 404. */
    public InformationRequest forChange(UUID id) {
        return requests.forChange(id);
    }

    /** The requests that the caller sees, newest first. */
    public Page<InformationRequest> list(PageRequest page, Filter filter) {
        return requests.page(page, filter);
    }
}
