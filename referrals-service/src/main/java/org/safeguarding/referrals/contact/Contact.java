package org.safeguarding.referrals.contact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.safeguarding.calendar.London;
import org.safeguarding.calendar.StatutoryClocks;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.code.PrimaryNeed;
import org.safeguarding.contract.code.Urgency;
import org.safeguarding.contract.fact.ContactFact;
import org.safeguarding.records.ChildRecord;
import org.safeguarding.records.Correction;
import org.safeguarding.records.NewOwner;
import org.safeguarding.records.Recording;
import org.safeguarding.referrals.contact.Decision.NewDecision;
import org.safeguarding.referrals.contact.Feedback.NewFeedback;
import org.safeguarding.referrals.contact.Oversight.NewOversight;
import org.safeguarding.referrals.contact.Screening.NewScreening;
import org.safeguarding.referrals.episode.TimeLeft;
import org.safeguarding.referrals.referral.Referral;
import org.safeguarding.web.problem.Refusal;

/**
 * A contact to the multi-agency safeguarding hub (MASH): a worry about a child, and what was done about it, step by step.
 *
 * <p>It can be decided at once. A screening and what agencies know only help to decide, and a child at risk does not wait
 * for either.
 */
@Entity
public class Contact extends ChildRecord {

    /** How far the MASH is with a contact. */
    @Schema(name = "ContactStage")
    public enum Stage {
        /** It came in; nobody has rated it yet. */
        RECEIVED,
        /** It has an urgency and an owner. */
        SCREENED,
        /** A partner agency was asked what it knows. */
        INFORMATION_GATHERING,
        /** It was decided; no manager has looked at the decision yet. */
        DECIDED,
        /** A manager did not agree with the decision: the contact has to be decided again. */
        RETURNED,
        /** A manager has looked at the decision, and it stands. */
        OVERSEEN
    }

    private Receipt receipt;

    private Sharing sharing;

    private String owner;

    private Screening screening;

    private Instant informationRequestedAt;

    private Decision decision;

    private UUID referralId;

    private Oversight oversight;

    @EmbeddedColumnNaming("feedback_%s")
    private Feedback feedback;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    /** The earlier of the two clocks of the decision; lists are narrowed by it. */
    @JsonIgnore
    private LocalDate dueOn;

    protected Contact() {}

    private Contact(NewContact request, UUID childId, Recording recording) {
        super(childId, recording);
        this.receipt = Receipt.of(request, recording);
        this.sharing = request.sharing();
    }

    /** A contact has come in; 400 if it cannot have been then, or if what it says of sharing contradicts itself. */
    static Contact receive(NewContact request, UUID childId, Recording recording) {
        Sharing.require(request.sharing());
        Contact contact = new Contact(request, childId, recording);
        contact.done(EventType.CONTACT_RECEIVED, recording);
        return contact;
    }

    /** Rates it for the first time, and gives it an owner. 409 if that was done, or if it is decided. */
    public void screen(NewScreening request, Recording recording) {
        requireUndecided();
        if (screening != null) {
            throw Refusal.conflict("contact-screened", "The contact was screened before: change its urgency instead.");
        }
        Sharing.require(request.sharing());
        screening = Screening.of(request, receipt.receivedAt(), recording);
        owner = request.owner();
        sharing = request.sharing() == null ? sharing : request.sharing();
        done(EventType.CONTACT_SCREENED, recording);
    }

    /** Changes its urgency. 409 if it was never screened, is decided, or has this urgency already. */
    public void rate(NewRating request, Recording recording) {
        requireUndecided();
        if (screening == null) {
            throw Refusal.conflict("contact-not-screened", "The contact was not screened yet.");
        }
        if (screening.urgency() == request.urgency()) {
            throw Refusal.conflict("urgency-unchanged", "The contact is rated " + request.urgency() + " already.");
        }
        screening = screening.rated(request.urgency());
        done(EventType.CONTACT_SCREENED, recording);
    }

    /** Gives it to another owner. 409 if it is decided, or theirs already. */
    public void assign(NewOwner request, Recording recording) {
        requireUndecided();
        if (request.owner().equals(owner)) {
            throw Refusal.conflict("owner-unchanged", "The contact is theirs already.");
        }
        owner = request.owner();
        happened("assigned", recording);
    }

    /**
     * Refuses with 409 a question to an agency: {@code contact-decided}, or {@code lawful-basis-missing} while nobody has said
     * on what basis information is shared. An import is not held to the basis: it cannot say later what nobody said then.
     */
    public void requireOpenToQuestions(Recording recording) {
        requireUndecided();
        if (recording.performedBy() != null && sharing == null) {
            throw Refusal.conflict(
                    "lawful-basis-missing",
                    "Say on what lawful basis information is shared, at the screening or by a correction, before an"
                            + " agency is asked.");
        }
    }

    /** An agency was asked about it then. */
    public void asked(Instant at, Recording recording) {
        if (informationRequestedAt == null || at.isBefore(informationRequestedAt)) {
            askedSince(at, recording);
        }
    }

    /**
     * A request about it was corrected or voided.
     *
     * @param first when the first request that stands was sent; null if none stands
     */
    public void askedSince(Instant first, Recording recording) {
        if (!Objects.equals(first, informationRequestedAt)) {
            informationRequestedAt = first;
            settle();
            happened("information-requested", recording);
        }
    }

    /** Decides what to do about the contact. 409 if that was decided before; 400 as {@link Decision#of} says. */
    void decide(NewDecision request, Recording recording) {
        requireUndecided();
        decision = Decision.of(request, receipt.receivedAt(), recording);
        oversight = null;
        done(EventType.CONTACT_DECIDED, recording);
    }

    /** Refuses what {@link #decide} refuses, so that a referral is opened only by a decision that stands. */
    void requireDecidable(NewDecision request, Recording recording) {
        requireUndecided();
        Decision ignored = Decision.of(request, receipt.receivedAt(), recording);
    }

    /** What opens the referral that this contact leads to; its date is the day the contact was received. */
    Referral.Opening opening(NewDecision request) {
        return opening(receipt, request.primaryNeed());
    }

    /** What would open it if this had come in. */
    Referral.Opening opening(Receipt received, PrimaryNeed primaryNeed) {
        return new Referral.Opening(id(), childId(), received.day(), received.referralSource(), primaryNeed);
    }

    /** The decision opened this referral. */
    void opened(UUID referralId) {
        this.referralId = referralId;
    }

    /**
     * A manager looks at the decision. A manager who does not agree sends it back: it has to be decided again, and the
     * referrer needs new feedback. A decision that opened a referral stands, because the referral has its own decision and
     * is ended there. 409 if it is not decided or a manager has looked before; 403 for the worker who decided it.
     */
    public void oversee(NewOversight request, Recording recording) {
        requireDecided();
        if (oversight != null) {
            throw Refusal.conflict("contact-overseen", "A manager has looked at this decision before.");
        }
        if (recording.performedBy() != null && recording.performedBy().equals(decision.decidedBy())) {
            throw Refusal.forbidden("own-decision", "Another manager oversees what you decided yourself.");
        }
        oversight = Oversight.of(request, decision.decidedAt(), recording);
        if (!request.agrees() && referralId == null) {
            decision = null;
            feedback = null;
        }
        done(EventType.CONTACT_OVERSEEN, recording);
    }

    /** The referrer was given feedback. 409 if nothing is decided, if it was given before, or if the referrer is not known. */
    public void giveFeedback(NewFeedback request, Recording recording) {
        requireDecided();
        if (feedback != null) {
            throw Refusal.conflict("feedback-given", "The referrer was given feedback before.");
        }
        if (!receipt.hasKnownReferrer()) {
            throw Refusal.conflict("referrer-not-known", "The referrer is anonymous or not known.");
        }
        feedback = Feedback.of(request, decision.decidedAt(), recording);
        happened("feedback-given", recording);
    }

    /**
     * Replaces what was recorded wrongly. 400 if a step is added or taken away, or if the steps are not in their order; 409
     * if a referral would be opened or undone.
     */
    void correct(ContactCorrection right, Recording recording) {
        requireNotVoided();
        Sharing.require(right.sharing());
        Receipt received = Receipt.of(right, recording);
        Correction.requireSameStep("/screening", screening, right.screening());
        Correction.requireSameStep("/decision", decision, right.decision());
        Correction.requireSameStep("/oversight", oversight, right.oversight());
        Correction.requireSameStep("/feedback", feedback, right.feedback());
        Instant at = received.receivedAt();
        Screening screened = screening == null ? null : screening.corrected(right.screening(), at, recording);
        Decision decided = decision == null ? null : decision.corrected(right.decision(), at, recording);
        Instant before = decided == null ? at : decided.decidedAt();
        Oversight looked = oversight == null ? null : oversight.corrected(right.oversight(), before, recording);
        Feedback given = feedback == null ? null : feedback.corrected(right.feedback(), before, recording);
        if (informationRequestedAt != null && informationRequestedAt.isBefore(at)) {
            throw Refusal.invalid(
                    "/receivedAt",
                    "after-information-request",
                    "An agency was asked about the contact before this time of receipt.");
        }
        receipt = received;
        sharing = right.sharing();
        screening = screened;
        decision = decided;
        oversight = looked;
        feedback = given;
        done(EventType.CONTACT_CORRECTED, recording);
    }

    /** 409 unless it is as it came in: the agency that made it may take it back only while nobody works with it. */
    void requireNotTakenUp() {
        if (stage != Stage.RECEIVED || owner != null) {
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

    private void done(EventType type, Recording recording) {
        settle();
        happened(type, recording);
    }

    private void settle() {
        stage = reached();
        dueOn = dueOn(authority(), receipt.day(), screening == null ? null : screening.urgency());
    }

    private Stage reached() {
        if (decision != null) {
            return oversight == null ? Stage.DECIDED : Stage.OVERSEEN;
        }
        if (oversight != null) {
            return Stage.RETURNED;
        }
        if (informationRequestedAt != null) {
            return Stage.INFORMATION_GATHERING;
        }
        return screening == null ? Stage.RECEIVED : Stage.SCREENED;
    }

    /** The last day on which a decision is in time, whatever the urgency. */
    private LocalDate decisionDueOn() {
        return StatutoryClocks.CONTACT_DECISION.due(authority(), receipt.day());
    }

    /**
     * The earlier of the two clocks of a decision.
     *
     * @param urgency null while not screened
     */
    static LocalDate dueOn(String authority, LocalDate receivedOn, Urgency urgency) {
        LocalDate decisionDueOn = StatutoryClocks.CONTACT_DECISION.due(authority, receivedOn);
        if (urgency == null) {
            return decisionDueOn;
        }
        LocalDate urgencyDueOn = Screening.limit(urgency).due(authority, receivedOn);
        return urgencyDueOn.isBefore(decisionDueOn) ? urgencyDueOn : decisionDueOn;
    }

    private LocalDate urgencyDueOn() {
        return screening == null ? null : screening.dueOn(authority(), receipt.day());
    }

    @Override
    protected RecordKind kind() {
        return RecordKind.CONTACT;
    }

    /** A decision that a manager sent back is not published. */
    @Override
    protected ContactFact fact() {
        LocalDate receivedOn = receipt.day();
        LocalDate screenedOn = screening == null ? null : London.dayOf(screening.screenedAt());
        LocalDate decidedOn = decision == null ? null : London.dayOf(decision.decidedAt());
        LocalDate lookedAtOn = oversight == null ? null : oversight.day();
        return new ContactFact(
                Stream.of(receivedOn, screenedOn, decidedOn, lookedAtOn)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElseThrow(),
                voided(),
                receivedOn,
                receipt.referralSource(),
                receipt.sourceAgency(),
                screening == null ? null : screening.urgency(),
                screenedOn,
                decidedOn,
                decision == null ? null : decision.decision(),
                decision == null ? null : lookedAtOn);
    }

    @Override
    public boolean isOpen() {
        return !isVoided() && decision == null;
    }

    /**
     * @param today the day in London from which the time left is counted
     * @param council true for a caller who sees the whole authority, and so what stays within the council
     * @param context null in lists
     */
    public ContactView view(LocalDate today, boolean council, ContactContext context) {
        return new ContactView(
                header(),
                childId(),
                stage,
                receipt,
                sharing,
                owner,
                screening == null ? null : screening.view(authority(), receipt.day()),
                decisionDueOn(),
                decision == null ? TimeLeft.until(decisionDueOn(), today) : null,
                decision == null ? TimeLeft.until(urgencyDueOn(), today) : null,
                decision,
                referralId,
                council ? oversight : null,
                feedback,
                decision != null && feedback == null && receipt.hasKnownReferrer(),
                context);
    }

    public Receipt receipt() {
        return receipt;
    }

    /** Null while nobody has said. */
    public Sharing sharing() {
        return sharing;
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
    UUID referralId() {
        return referralId;
    }
}
