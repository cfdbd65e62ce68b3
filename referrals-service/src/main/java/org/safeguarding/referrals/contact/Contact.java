package org.safeguarding.referrals.contact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.safeguarding.calendar.Limit;
import org.safeguarding.calendar.London;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.contract.code.Urgency;
import org.safeguarding.contract.fact.ContactFact;
import org.safeguarding.records.ChildRecord;
import org.safeguarding.records.Recording;
import org.safeguarding.referrals.referral.Referral;
import org.safeguarding.web.problem.Refusal;

/**
 * A contact to the multi-agency safeguarding hub (MASH): a worry about a child, and what was done about it, step by step.
 *
 * <p>A decision is possible at once: a screening and what agencies know are means to it, and a child at risk does not wait
 * for either. Whoever does a step is null where an import does not say who.
 */
@Entity
public class Contact extends ChildRecord {

    /**
     * A decision is due one working day after the contact was received, the day of receipt being day 0.
     *
     * <p>Source: Working Together to Safeguard Children; indicator FD-02.
     */
    static final Limit DECISION = Limit.workingDays(1);

    private Receipt receipt;

    private Sharing sharing;

    private String owner;

    private Screening screening;

    private Instant informationRequestedAt;

    private Decision decision;

    private UUID referralId;

    private Oversight oversight;

    private Feedback feedback;

    @Enumerated(EnumType.STRING)
    private ContactStage stage;

    /** The earlier of the two clocks of the decision; lists are narrowed by it. */
    @JsonIgnore
    private LocalDate dueOn;

    protected Contact() {}

    private Contact(NewContact request, UUID childId, Recording recording) {
        super(childId, recording);
        this.receipt = Receipt.of(request, recording);
        this.sharing = request.sharing();
    }

    /** A contact has come in; 400 if it cannot have been then, or says of sharing what contradicts itself. */
    static Contact receive(NewContact request, UUID childId, Recording recording) {
        requireSharing(request.sharing());
        Contact contact = new Contact(request, childId, recording);
        contact.done(EventType.CONTACT_RECEIVED, recording);
        return contact;
    }

    /** Rates it for the first time, and gives it an owner. 409 if that was done, or if it is decided. */
    void screen(NewScreening request, String by, Recording recording) {
        requireUndecided();
        if (screening != null) {
            throw Refusal.conflict("contact-screened", "The contact was screened before: rate it anew instead.");
        }
        requireSharing(request.sharing());
        Instant at = StepTime.following(
                receipt.receivedAt(), "before-receipt", "/screenedAt", request.screenedAt(), recording);
        screening = new Screening(request.urgency(), at, by);
        owner = request.owner();
        sharing = request.sharing() == null ? sharing : request.sharing();
        done(EventType.CONTACT_SCREENED, recording);
    }

    /** Rates it anew. 409 if it was never screened, is decided, or has this urgency already. */
    void rate(Urgency urgency, Recording recording) {
        requireUndecided();
        if (screening == null) {
            throw Refusal.conflict("contact-not-screened", "The contact was not screened yet.");
        }
        if (screening.urgency() == urgency) {
            throw Refusal.conflict("urgency-unchanged", "The contact is rated " + urgency + " already.");
        }
        screening = screening.rated(urgency);
        done(EventType.CONTACT_SCREENED, recording);
    }

    /** Gives it to another owner. 409 if it is decided, or theirs already. */
    void assign(String toOwner, Recording recording) {
        requireUndecided();
        if (toOwner.equals(owner)) {
            throw Refusal.conflict("owner-unchanged", "The contact is theirs already.");
        }
        owner = toOwner;
        done("assigned", recording);
    }

    /**
     * 409 if no agency can be asked about it: it is decided, or nobody said on what basis information is shared.
     *
     * @param basisRequired false for an import, which cannot say afterwards what nobody said then
     */
    public void requireOpenToQuestions(boolean basisRequired) {
        requireUndecided();
        if (basisRequired && sharing == null) {
            throw Refusal.conflict(
                    "lawful-basis-missing",
                    "Say on what lawful basis information is shared, at the screening or by a correction, before an agency is asked.");
        }
    }

    /** An agency was asked about it then. */
    void asked(Instant at, Recording recording) {
        if (informationRequestedAt == null || at.isBefore(informationRequestedAt)) {
            askedSince(at, recording);
        }
    }

    /**
     * A request about it was corrected or voided.
     *
     * @param first when the first of those that stand was sent; null if none stands
     */
    void askedSince(Instant first, Recording recording) {
        if (!Objects.equals(first, informationRequestedAt)) {
            informationRequestedAt = first;
            done("information-requested", recording);
        }
    }

    /**
     * Decides what to do about the contact. 409 if that was decided before; 400 if the time of the decision is not
     * between receipt and recording, or a primary need comes without a referral.
     */
    void decide(NewDecision request, String by, Recording recording) {
        requireUndecided();
        Instant at = StepTime.following(
                receipt.receivedAt(), "before-receipt", "/decidedAt", request.decidedAt(), recording);
        if (request.primaryNeed() != null && request.decision() != ContactDecision.REFERRAL) {
            throw Refusal.invalid("/primaryNeed", "not-applicable", "A primary need goes with a referral.");
        }
        decision = new Decision(request.decision(), at, by, request.rationale());
        oversight = null;
        done(EventType.CONTACT_DECIDED, recording);
    }

    /** What the referral is opened with that this contact leads to; its date is the day the contact was received. */
    Referral.Opening opening(NewDecision request) {
        return new Referral.Opening(id(), childId(), receivedOn(), receipt.referralSource(), request.primaryNeed());
    }

    /** The referral that the decision opened. */
    void opened(UUID referralId) {
        this.referralId = referralId;
    }

    /**
     * A manager looks at the decision. One who does not agree sends it back: it is to be decided again, and the referrer to
     * be told again. Only a decision that opened a referral stands as it is: the referral has its own decision, and is ended
     * there, not here. 409 if it is not decided or was overseen; 403 for whoever decided it.
     */
    void oversee(NewOversight request, String by, Recording recording) {
        requireDecided();
        if (oversight != null) {
            throw Refusal.conflict("contact-overseen", "A manager has looked at this decision before.");
        }
        if (by != null && by.equals(decision.decidedBy())) {
            throw Refusal.forbidden("own-decision", "Another manager oversees what you decided yourself.");
        }
        if (!request.agrees() && request.comment() == null) {
            throw Refusal.invalid("/comment", "required", "A manager who does not agree says why.");
        }
        Instant at = StepTime.following(
                decision.decidedAt(), "before-decision", "/overseenAt", request.overseenAt(), recording);
        oversight = new Oversight(at, by, request.agrees(), request.comment());
        if (!request.agrees() && referralId == null) {
            decision = null;
            feedback = null;
        }
        done(EventType.CONTACT_OVERSEEN, recording);
    }

    /** The referrer was told. 409 if nothing is decided, if it was told before, or if nobody knows who it is. */
    void giveFeedback(NewFeedback request, String by, Recording recording) {
        requireDecided();
        if (feedback != null) {
            throw Refusal.conflict("feedback-given", "The referrer was told before.");
        }
        if (!hasKnownReferrer()) {
            throw Refusal.conflict("referrer-not-known", "The referrer is anonymous or not known.");
        }
        Instant at =
                StepTime.following(decision.decidedAt(), "before-decision", "/givenAt", request.givenAt(), recording);
        feedback = new Feedback(at, by, request.channel());
        done("feedback-given", recording);
    }

    /** Replaces what was recorded wrongly; see {@link Steps}. */
    void correct(ContactCorrection correction, Recording recording) {
        requireNotVoided();
        requireSharing(correction.sharing());
        Receipt corrected = Receipt.of(correction, recording);
        Steps steps = new Steps(screening, decision, oversight, feedback)
                .corrected(correction, corrected.receivedAt(), recording);
        if (informationRequestedAt != null && informationRequestedAt.isBefore(corrected.receivedAt())) {
            throw Refusal.invalid(
                    "/receivedAt",
                    "after-information-request",
                    "An agency was asked about it before it is said to be received.");
        }
        receipt = corrected;
        sharing = correction.sharing();
        screening = steps.screening();
        decision = steps.decision();
        oversight = steps.oversight();
        feedback = steps.feedback();
        done(EventType.CONTACT_CORRECTED, recording);
    }

    /** The contact should never have been made. */
    void markVoided(Recording recording) {
        markVoided(EventType.CONTACT_VOIDED, recording);
    }

    /** 409 unless it is as it came in: who made it may take it back only as long as nobody works with it. */
    void requireNotTakenUp() {
        if (stage != ContactStage.RECEIVED || owner != null) {
            throw Refusal.conflict("contact-taken-up", "The MASH works with it already: ask the MASH to correct it.");
        }
    }

    private void requireUndecided() {
        requireNotVoided();
        if (decision != null) {
            throw Refusal.conflict("contact-decided", "The contact was decided before: " + decision.decision() + ".");
        }
    }

    private void requireDecided() {
        requireNotVoided();
        if (decision == null) {
            throw Refusal.conflict("contact-undecided", "The contact is not decided.");
        }
    }

    private static void requireSharing(Sharing sharing) {
        if (sharing != null) {
            sharing.require("/sharing");
        }
    }

    private void done(EventType type, Recording recording) {
        settle();
        happened(type, recording);
    }

    private void done(String action, Recording recording) {
        settle();
        happened(action, recording);
    }

    private void settle() {
        stage = reached();
        LocalDate urgencyDueOn = urgencyDueOn();
        dueOn = urgencyDueOn != null && urgencyDueOn.isBefore(decisionDueOn()) ? urgencyDueOn : decisionDueOn();
    }

    private ContactStage reached() {
        if (decision != null) {
            return oversight == null ? ContactStage.DECIDED : ContactStage.OVERSEEN;
        }
        if (oversight != null) {
            return ContactStage.RETURNED;
        }
        if (informationRequestedAt != null) {
            return ContactStage.INFORMATION_GATHERING;
        }
        return screening == null ? ContactStage.RECEIVED : ContactStage.SCREENED;
    }

    @Override
    protected RecordKind kind() {
        return RecordKind.CONTACT;
    }

    @Override
    protected ContactFact fact() {
        return new Steps(screening, decision, oversight, feedback).fact(voided(), receipt);
    }

    /** Day 0 of the clocks of the decision. */
    public LocalDate receivedOn() {
        return London.dayOf(receipt.receivedAt());
    }

    /** The last day on which a decision is in time, whatever the urgency. */
    public LocalDate decisionDueOn() {
        return DECISION.due(receivedOn());
    }

    /** The last day that the urgency leaves for the decision; null while not screened. */
    public LocalDate urgencyDueOn() {
        return screening == null ? null : UrgencyLimit.of(screening.urgency()).due(receivedOn());
    }

    /** True while the referrer of a decided contact has not been told, and somebody knows who it is. */
    public boolean isFeedbackOutstanding() {
        return decision != null && feedback == null && hasKnownReferrer();
    }

    private boolean hasKnownReferrer() {
        return receipt.referralSource() != ReferralSource.ANONYMOUS
                && receipt.referralSource() != ReferralSource.UNKNOWN;
    }

    public Receipt receipt() {
        return receipt;
    }

    /** Null while nobody said. */
    public Sharing sharing() {
        return sharing;
    }

    /** Null while it has none. */
    public String owner() {
        return owner;
    }

    /** Null while not screened. */
    public Screening screening() {
        return screening;
    }

    /** Null while undecided. */
    public Decision decision() {
        return decision;
    }

    /** Null unless a referral was opened. */
    public UUID referralId() {
        return referralId;
    }

    /** Null while no manager has looked at the decision. */
    public Oversight oversight() {
        return oversight;
    }

    /** Null while the referrer was not told. */
    public Feedback feedback() {
        return feedback;
    }

    @Override
    public boolean isOpen() {
        return !isVoided()
                && switch (stage) {
                    case RECEIVED, SCREENED, INFORMATION_GATHERING, RETURNED -> true;
                    case DECIDED, OVERSEEN -> false;
                };
    }

    public ContactStage stage() {
        return stage;
    }
}
