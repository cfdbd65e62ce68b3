package org.safeguarding.referrals.informationrequest;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.safeguarding.calendar.London;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.code.Urgency;
import org.safeguarding.contract.fact.InformationRequestFact;
import org.safeguarding.journal.Actor;
import org.safeguarding.records.ChildRecord;
import org.safeguarding.records.Recording;
import org.safeguarding.records.reference.KnownAgencies;
import org.safeguarding.referrals.contact.Consent;
import org.safeguarding.referrals.contact.Contact;
import org.safeguarding.referrals.contact.LawfulBasis;
import org.safeguarding.referrals.contact.Screening;
import org.safeguarding.referrals.contact.StepTime;
import org.safeguarding.referrals.episode.TimeLeft;
import org.safeguarding.referrals.informationrequest.Answered.AnswerCorrection;
import org.safeguarding.referrals.informationrequest.Answered.NewAnswer;
import org.safeguarding.referrals.informationrequest.InformationRequestView.AskedAbout;
import org.safeguarding.web.problem.Refusal;

/**
 * A request of the MASH to a partner agency for what it knows of a child.
 *
 * <p>It belongs to the agency that is asked: its {@link #agency()} is that one, so that it and the council see the request,
 * and no other agency learns who else was asked.
 */
@Entity
public class InformationRequest extends ChildRecord {

    /** Calendar days: what is asked for a decision that is due within days is not asked for in months. */
    private static final int LONGEST = 30;

    private UUID contactId;

    private String question;

    /** As the contact said when it was asked: what the agency may rely on. */
    @Enumerated(EnumType.STRING)
    private LawfulBasis lawfulBasis;

    @Enumerated(EnumType.STRING)
    private Consent consent;

    private Instant requestedAt;

    private String requestedBy;

    private LocalDate dueOn;

    private Answered answered;

    protected InformationRequest() {}

    private InformationRequest(Contact contact, NewInformationRequest request, Recording recording) {
        super(contact.childId(), of(KnownAgencies.require("/agency", request.agency(), recording), recording));
        this.contactId = contact.id();
        this.question = request.question();
        this.lawfulBasis = contact.sharing() == null ? null : contact.sharing().lawfulBasis();
        this.consent = contact.sharing() == null ? null : contact.sharing().consent();
        this.requestedBy = recording.performedBy();
        this.requestedAt = StepTime.following(
                contact.receipt().receivedAt(), "before-receipt", "/requestedAt", request.requestedAt(), recording);
        Urgency urgency =
                contact.screening() == null ? null : contact.screening().urgency();
        this.dueOn =
                request.dueOn() == null ? Screening.limit(urgency).due(authority(), requestedOn()) : request.dueOn();
        requireDue(dueOn, requestedOn());
    }

    private static Recording of(String agency, Recording recording) {
        Actor by = recording.by();
        return new Recording(new Actor(by.id(), agency, by.authority()), recording.at());
    }

    /** Asks an agency; 400 if that was before the contact, or the answer is due before the request or in months. */
    static InformationRequest send(Contact contact, NewInformationRequest request, Recording recording) {
        InformationRequest sent = new InformationRequest(contact, request, recording);
        sent.happened(EventType.INFORMATION_REQUEST_SENT, recording);
        return sent;
    }

    /** The agency answers. 409 if it did before: what it learns later goes into a correction. 403 for another agency. */
    public void answer(NewAnswer request, Recording recording) {
        requireNotVoided();
        if (answered != null) {
            throw Refusal.conflict("information-request-answered", "The request was answered before.");
        }
        requireAsked(recording);
        Instant at = answeredAt(request.answeredAt(), recording);
        answered = new Answered(at, recording.performedBy(), request.answer());
        happened(EventType.INFORMATION_REQUEST_ANSWERED, recording);
    }

    /** The agency puts its answer right; 409 if there is none, 403 for another agency. */
    public void correctAnswer(AnswerCorrection right, Recording recording) {
        requireNotVoided();
        if (answered == null) {
            throw Refusal.conflict("information-request-not-answered", "The request is not answered.");
        }
        requireAsked(recording);
        Instant at = answeredAt(right.answeredAt(), recording);
        answered = new Answered(at, answered.answeredBy(), right.answer());
        happened(EventType.INFORMATION_REQUEST_CORRECTED, recording);
    }

    /** The council puts right what it asked, and when. */
    void correct(InformationRequestCorrection right, Instant contactReceivedAt, Recording recording) {
        requireNotVoided();
        Instant at =
                StepTime.following(contactReceivedAt, "before-receipt", "/requestedAt", right.requestedAt(), recording);
        if (answered != null && at.isAfter(answered.answeredAt())) {
            throw Refusal.invalid("/requestedAt", "after-answer", "The request was answered before this time.");
        }
        requireDue(right.dueOn(), London.dayOf(at));
        question = right.question();
        requestedAt = at;
        dueOn = right.dueOn();
        happened(EventType.INFORMATION_REQUEST_CORRECTED, recording);
    }

    /** An import does not say who answered: then nobody can be held to be of the agency. */
    private void requireAsked(Recording recording) {
        if (recording.performedBy() != null && !recording.by().agency().equals(agency())) {
            throw Refusal.forbidden("not-asked", "Only the agency that was asked can answer.");
        }
    }

    private Instant answeredAt(OffsetDateTime at, Recording recording) {
        return StepTime.following(requestedAt, "before-request", "/answeredAt", at, recording);
    }

    private static void requireDue(LocalDate day, LocalDate requestedOn) {
        if (day.isBefore(requestedOn)) {
            throw Refusal.invalid("/dueOn", "before-request", "An answer is not due before it is asked for.");
        }
        if (day.isAfter(requestedOn.plusDays(LONGEST))) {
            throw Refusal.invalid("/dueOn", "too-late", "An answer is due within " + LONGEST + " days.");
        }
    }

    @Override
    protected RecordKind kind() {
        return RecordKind.INFORMATION_REQUEST;
    }

    @Override
    protected InformationRequestFact fact() {
        LocalDate answeredOn = answered == null ? null : London.dayOf(answered.answeredAt());
        return new InformationRequestFact(
                answeredOn == null ? requestedOn() : answeredOn,
                voided(),
                contactId,
                agency(),
                requestedOn(),
                dueOn,
                answeredOn);
    }

    /** Day 0 of its clock. */
    private LocalDate requestedOn() {
        return London.dayOf(requestedAt);
    }

    @Override
    public boolean isOpen() {
        return !isVoided() && answered == null;
    }

    /**
     * @param child that it is about
     * @param today the day in London from which the time left is counted
     */
    public InformationRequestView view(AskedAbout child, LocalDate today) {
        return new InformationRequestView(
                header(),
                contactId,
                child,
                agency(),
                question,
                lawfulBasis,
                consent,
                requestedAt,
                requestedBy,
                dueOn,
                answered == null ? TimeLeft.until(dueOn, today) : null,
                answered);
    }

    UUID contactId() {
        return contactId;
    }

    Instant requestedAt() {
        return requestedAt;
    }
}
