package org.safeguarding.referrals.earlyhelp.triage;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.safeguarding.calendar.Limit;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.code.TriageOutcome;
import org.safeguarding.contract.fact.EarlyHelpContactFact;
import org.safeguarding.records.ChildRecord;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.Correction;
import org.safeguarding.records.NewOwner;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Voiding;
import org.safeguarding.web.problem.Refusal;

/** A contact to early help about a child, what the triage decided, and what followed from it. */
@Entity
public class EarlyHelpContact extends ChildRecord {

    @JsonUnwrapped
    private EarlyHelpReceipt receipt;

    private LocalDate triageDueOn;

    private Origin origin;

    private String owner;

    private Triage triage;

    private UUID referralId;

    private UUID episodeId;

    protected EarlyHelpContact() {}

    private EarlyHelpContact(UUID childId, Origin origin, Recording recording) {
        super(childId, recording);
        this.origin = origin;
    }

    /**
     * A contact came in; 400 if that was before social care passed the child on.
     *
     * @param origin null unless social care passed the child on
     */
    static EarlyHelpContact receive(
            UUID childId, EarlyHelpReceipt receipt, Origin origin, Limit limit, Recording recording) {
        requireAfter(origin, receipt);
        EarlyHelpContact contact = new EarlyHelpContact(childId, origin, recording);
        contact.receive(receipt, limit);
        contact.happened(EventType.EARLY_HELP_CONTACT_RECEIVED, recording);
        return contact;
    }

    /** A worker takes it on, or is given it; nothing happens if it is theirs. 409 once it is triaged. */
    public void assign(NewOwner request, Recording recording) {
        requireNotTriaged();
        if (!request.owner().equals(owner)) {
            owner = request.owner();
            happened("assigned", recording);
        }
    }

    /**
     * Decides what to do about it, once. 400 if the time cannot be, or a primary need goes with another outcome.
     *
     * @param referral opens the referral if that is the decision; it may refuse
     */
    void triage(NewTriage request, Supplier<UUID> referral, Recording recording) {
        requireNotTriaged();
        request.require();
        Triage next = Triage.of(request, "", receipt, recording);
        referralId = request.stepsUp() ? referral.get() : null;
        triage = next;
        happened(EventType.EARLY_HELP_CONTACT_TRIAGED, recording);
    }

    /** Refuses with 409 to begin early help with it if the triage did not decide so, or it has begun. */
    public void requireAllocatable() {
        requireNotVoided();
        if (triage == null || !triage.allocates()) {
            throw Refusal.conflict("not-allocated", "Early help begins with a contact that was triaged ALLOCATED.");
        }
        if (episodeId != null) {
            throw Refusal.conflict("early-help-allocated", "Early help began with this contact before.");
        }
    }

    /** Early help begins with it; refused as {@link #requireAllocatable} says. */
    public void allocate(UUID episodeId, Recording recording) {
        requireAllocatable();
        this.episodeId = episodeId;
        happened("allocated", recording);
    }

    /** The early help that began with it was voided. */
    public void release(Recording recording) {
        episodeId = null;
        happened("released", recording);
    }

    /** Says what the contact should have said; 409 if that would change a triage that something followed from. */
    void correct(EarlyHelpContactCorrection right, Limit limit, Recording recording) {
        requireNotVoided();
        EarlyHelpReceipt received = right.receipt(recording);
        requireAfter(origin, received);
        triage = corrected(right.triage(), received, recording);
        receive(received, limit);
        happened(EventType.EARLY_HELP_CONTACT_CORRECTED, recording);
    }

    /**
     * The contact should never have been made. 409 while something that followed from it stands.
     *
     * @param referralStands true if the referral that it was stepped up to is not voided
     */
    void markVoided(boolean referralStands, Voiding request, Recording recording) {
        if (episodeId != null || referralStands) {
            throw hasEffect();
        }
        markVoided(request, recording);
    }

    private void receive(EarlyHelpReceipt received, Limit limit) {
        receipt = received;
        triageDueOn = limit.due(received.on());
    }

    private static void requireAfter(Origin origin, EarlyHelpReceipt receipt) {
        Chronology.requireOrder(
                "/receivedAt",
                receipt.on(),
                origin == null ? null : origin.decidedOn(),
                "before-passed-on",
                "Early help receives a child after social care decided to pass it on.");
    }

    /** Once something followed from a triage its outcome stands, and early help does not begin before it. */
    private Triage corrected(NewTriage right, EarlyHelpReceipt received, Recording recording) {
        Correction.requireSameStep("/triage", triage, right);
        if (right == null) {
            return null;
        }
        if (right.primaryNeed() != null || right.referral() != null) {
            String pointer = right.primaryNeed() == null ? "/triage/referral" : "/triage/primaryNeed";
            throw Refusal.invalid(pointer, "not-applicable", "Correct it on the referral.");
        }
        Triage next = Triage.of(right, "/triage", received, recording);
        boolean otherEffect = next.outcome() != triage.outcome()
                && (referralId != null || episodeId != null || next.outcome() == TriageOutcome.STEPPED_UP);
        if (otherEffect || (episodeId != null && next.on().isAfter(triage.on()))) {
            throw hasEffect();
        }
        return next;
    }

    private static Refusal hasEffect() {
        return Refusal.conflict(
                "triage-has-effect",
                "Early help or a referral follows from the triage: void that first. A correction does not start one.");
    }

    /** 409 unless it is as it came in: a partner may take it back only while nobody works on it. */
    void requireNotTakenUp() {
        if (triage != null || owner != null) {
            throw Refusal.conflict("contact-taken-up", "Early help works on it: ask the council to correct it.");
        }
    }

    private void requireNotTriaged() {
        requireNotVoided();
        if (triage != null) {
            throw Refusal.conflict("contact-triaged", "The contact was triaged before: " + triage.outcome() + ".");
        }
    }

    @Override
    protected RecordKind kind() {
        return RecordKind.EARLY_HELP_CONTACT;
    }

    @Override
    protected EarlyHelpContactFact fact() {
        return new EarlyHelpContactFact(
                triage == null ? receipt.on() : triage.on(),
                voided(),
                receipt.on(),
                receipt.referralSource(),
                receipt.sourceAgency(),
                triagedOn(),
                triage == null ? null : triage.outcome());
    }

    /** True until it is triaged, and early help has begun if that was decided. */
    @Override
    public boolean isOpen() {
        return !isVoided() && status() != EarlyHelpContactStatus.TRIAGED;
    }

    private EarlyHelpContactStatus status() {
        return EarlyHelpContactStatus.of(triage, episodeId);
    }

    /** The day in London of the triage; null until triaged. */
    public LocalDate triagedOn() {
        return triage == null ? null : triage.on();
    }

    UUID referralId() {
        return referralId;
    }

    public EarlyHelpContactView view() {
        return new EarlyHelpContactView(
                header(),
                status(),
                childId(),
                receipt,
                triageDueOn,
                origin == null ? null : origin.contactId(),
                origin == null ? null : origin.referralId(),
                owner,
                triage,
                referralId,
                episodeId,
                agency());
    }
}
