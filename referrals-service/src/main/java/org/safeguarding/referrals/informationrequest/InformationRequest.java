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
import org.safeguarding.contract.fact.InformationRequestFact;
import org.safeguarding.records.ChildRecord;
import org.safeguarding.records.Recording;
import org.safeguarding.referrals.contact.Consent;
import org.safeguarding.referrals.contact.Contact;
import org.safeguarding.referrals.contact.LawfulBasis;
import org.safeguarding.referrals.contact.StepTime;
import org.safeguarding.referrals.contact.UrgencyLimit;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Actor;

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

    private InformationRequest(Contact contact, NewInformationRequest request, String by, Recording recording) {
        super(contact.childId(), of(request.agency(), recording));
        this.contactId = contact.id();
        this.question = request.question();
        this.lawfulBasis = contact.sharing() == null ? null : contact.sharing().lawfulBasis();
        this.consent = contact.sharing() == null ? null : contact.sharing().consent();
        this.requestedBy = by;
        this.requestedAt = StepTime.following(
                contact.receipt().receivedAt(), "before-receipt", "/requestedAt", request.requestedAt(), recording);
        this.dueOn = request.dueOn() == null
                ? UrgencyLimit.of(
                                contact.screening() == null
                                        ? null
                                        : contact.screening().urgency())
                        .due(requestedOn())
                : dueWithin(request.dueOn());
    }

    private static Recording of(String agency, Recording recording) {
        Actor by = recording.by();
        return new Recording(new Actor(by.id(), agency, by.authority()), recording.at());
    }

    /** Asks an agency; 400 if that was before the contact, or the answer is due before the request or in months. */
    static InformationRequest send(Contact contact, NewInformationRequest request, String by, Recording recording) {
        InformationRequest sent = new InformationRequest(contact, request, by, recording);
        sent.happened(EventType.INFORMATION_REQUEST_SENT, recording);
        return sent;
    }

    /**
     * The agency answers. 409 if it did before: what it learns later it says by a correction of its answer.
     *
     * @param by null where an import does not say who; then nobody is asked which agency it was
     */
    void answer(NewAnswer request, String by, Recording recording) {
        requireNotVoided();
        if (answered != null) {
            throw Refusal.conflict("information-request-answered", "The request was answered before.");
        }
        if (by != null) {
            requireAsked(recording);
        }
        answered = new Answered(answeredAt(request.answeredAt(), recording), by, request.answer());
        happened(EventType.INFORMATION_REQUEST_ANSWERED, recording);
    }

    /** The agency puts its answer right; 409 if there is none. */
    void correctAnswer(AnswerCorrection correction, Recording recording) {
        requireNotVoided();
        if (answered == null) {
            throw Refusal.conflict("information-request-not-answered", "The request is not answered.");
        }
        requireAsked(recording);
        answered = new Answered(
                answeredAt(correction.answeredAt(), recording), answered.answeredBy(), correction.answer());
        happened(EventType.INFORMATION_REQUEST_CORRECTED, recording);
    }

    /** The council puts right what it asked, and when. */
    void correct(InformationRequestCorrection correction, Instant contactReceivedAt, Recording recording) {
        requireNotVoided();
        Instant at = StepTime.following(
                contactReceivedAt, "before-receipt", "/requestedAt", correction.requestedAt(), recording);
        if (answered != null && at.isAfter(answered.answeredAt())) {
            throw Refusal.invalid(
                    "/requestedAt", "after-answer", "It is said to have been asked after it was answered.");
        }
        question = correction.question();
        requestedAt = at;
        dueOn = dueWithin(correction.dueOn());
        happened(EventType.INFORMATION_REQUEST_CORRECTED, recording);
    }

    /** It should never have been sent. */
    void markVoided(Recording recording) {
        markVoided(EventType.INFORMATION_REQUEST_VOIDED, recording);
    }

    private void requireAsked(Recording recording) {
        if (!recording.by().agency().equals(agency())) {
            throw Refusal.forbidden("not-asked", "The agency that was asked answers, nobody for it.");
        }
    }

    private Instant answeredAt(OffsetDateTime at, Recording recording) {
        return StepTime.following(requestedAt, "before-request", "/answeredAt", at, recording);
    }

    private LocalDate dueWithin(LocalDate day) {
        if (day.isBefore(requestedOn())) {
            throw Refusal.invalid("/dueOn", "before-request", "An answer is not due before it is asked for.");
        }
        if (day.isAfter(requestedOn().plusDays(LONGEST))) {
            throw Refusal.invalid("/dueOn", "too-late", "An answer is due within " + LONGEST + " days.");
        }
        return day;
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

    public UUID contactId() {
        return contactId;
    }

    public String question() {
        return question;
    }

    /** Null where an import does not say. */
    public LawfulBasis lawfulBasis() {
        return lawfulBasis;
    }

    /** Null where an import does not say. */
    public Consent consent() {
        return consent;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    /** Null where an import does not say. */
    public String requestedBy() {
        return requestedBy;
    }

    /** The last day on which an answer is in time. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** Null while not answered. */
    public Answered answered() {
        return answered;
    }
}
