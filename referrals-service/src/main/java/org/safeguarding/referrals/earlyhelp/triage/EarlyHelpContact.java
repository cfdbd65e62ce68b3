package org.safeguarding.referrals.earlyhelp.triage;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.safeguarding.calendar.Limit;
import org.safeguarding.calendar.London;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.contract.code.TriageOutcome;
import org.safeguarding.contract.fact.EarlyHelpContactFact;
import org.safeguarding.records.ChildRecord;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.Correction;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Refusal;

/** A contact to early help about a child, what the triage decided, and what came of it. */
@Entity
public class EarlyHelpContact extends ChildRecord {

    /**
     * What a contact is made of.
     *
     * @param origin null unless social care passed the child on
     */
    record Receipt(
            UUID childId,
            String sourceAgency,
            ReferralSource referralSource,
            String concern,
            OffsetDateTime receivedAt,
            Origin origin) {}

    private String sourceAgency;

    @Enumerated(EnumType.STRING)
    private ReferralSource referralSource;

    private String concern;

    private Instant receivedAt;

    private LocalDate triageDueOn;

    private Origin origin;

    private String owner;

    private Triage triage;

    private UUID referralId;

    private UUID episodeId;

    protected EarlyHelpContact() {}

    private EarlyHelpContact(Receipt receipt, Recording recording) {
        super(receipt.childId(), recording);
        this.origin = receipt.origin();
    }

    /** A contact has come in; 400 if that is later than it was recorded, or earlier than what it comes from. */
    static EarlyHelpContact receive(Receipt receipt, Limit limit, Recording recording) {
        EarlyHelpContact contact = new EarlyHelpContact(receipt, recording);
        contact.says(receipt.sourceAgency(), receipt.referralSource(), receipt.concern());
        contact.receivedAt(receipt.receivedAt(), limit, recording);
        contact.happened(EventType.EARLY_HELP_CONTACT_RECEIVED, recording);
        return contact;
    }

    /** Somebody takes it on, or is handed it. 409 once it is triaged; nothing happens if they have it. */
    void assign(String owner, Recording recording) {
        requireNotVoided();
        requireNotTriaged();
        if (!owner.equals(this.owner)) {
            this.owner = owner;
            happened("assigned", recording);
        }
    }

    /** Decides what to do about it: 409 if that was decided before, 400 if the time cannot be. */
    void triage(NewTriage told, Recording recording) {
        requireNotVoided();
        requireNotTriaged();
        if (told.primaryNeed() != null && told.outcome() != TriageOutcome.STEPPED_UP) {
            throw Refusal.invalid("/primaryNeed", "not-applicable", "A primary need goes with stepping up.");
        }
        triage = Triage.of(told, "", receivedAt, recording);
        happened(EventType.EARLY_HELP_CONTACT_TRIAGED, recording);
    }

    /** The referral that it was stepped up to. */
    void steppedUp(UUID referralId) {
        this.referralId = referralId;
    }

    /** Early help begins with it. 409 if the triage did not decide so, or it has begun. */
    void allocate(UUID episodeId, Recording recording) {
        requireNotVoided();
        if (triage == null || triage.outcome() != TriageOutcome.ALLOCATED) {
            throw Refusal.conflict(
                    "not-allocated", "Early help begins with a contact of which the triage decided ALLOCATED.");
        }
        if (this.episodeId != null) {
            throw Refusal.conflict("early-help-allocated", "Early help began with this contact before.");
        }
        this.episodeId = episodeId;
        happened("allocated", recording);
    }

    /** The early help that began with it was voided. */
    void release(Recording recording) {
        episodeId = null;
        happened("released", recording);
    }

    /** Says what the contact should have said; 409 if that would change a triage of which something came. */
    void correct(EarlyHelpContactCorrection correction, Limit limit, Recording recording) {
        requireNotVoided();
        says(correction.sourceAgency(), correction.referralSource(), correction.concern());
        receivedAt(correction.receivedAt(), limit, recording);
        triage = corrected(correction.triage(), recording);
        happened(EventType.EARLY_HELP_CONTACT_CORRECTED, recording);
    }

    /**
     * The contact should never have been made. 409 if something came of it that stands.
     *
     * @param referralStands true if the referral that it was stepped up to is not voided
     */
    void markVoided(boolean referralStands, Recording recording) {
        if (episodeId != null || referralStands) {
            throw hasEffect();
        }
        markVoided(EventType.EARLY_HELP_CONTACT_VOIDED, recording);
    }

    private void says(String sourceAgency, ReferralSource referralSource, String concern) {
        this.sourceAgency = sourceAgency;
        this.referralSource = referralSource;
        this.concern = concern;
    }

    private void receivedAt(OffsetDateTime at, Limit limit, Recording recording) {
        receivedAt = Chronology.require("/receivedAt", at, recording);
        Chronology.requireOrder(
                "/receivedAt",
                receivedOn(),
                origin == null ? null : origin.decidedOn(),
                "before-passed-on",
                "Early help receives what social care passes on after social care decided so.");
        triageDueOn = limit.due(receivedOn());
    }

    /** Once something came of a triage its outcome stands, and early help does not begin before it. */
    private Triage corrected(NewTriage told, Recording recording) {
        Correction.requireSameStep("/triage", triage, told);
        if (told == null) {
            return null;
        }
        if (told.primaryNeed() != null) {
            throw Refusal.invalid("/triage/primaryNeed", "not-applicable", "Correct it on the referral.");
        }
        Triage next = Triage.of(told, "/triage", receivedAt, recording);
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
                "Early help or a referral came of the triage, or would have to: void what came of it, or triage anew.");
    }

    /** 409 unless it is as it came in: a partner may take it back only as long as nobody works with it. */
    void requireNotTakenUp() {
        if (triage != null || owner != null) {
            throw Refusal.conflict(
                    "contact-taken-up", "Early help works with it already: ask the council to put it right.");
        }
    }

    private void requireNotTriaged() {
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
                triage == null ? receivedOn() : triage.on(),
                voided(),
                receivedOn(),
                referralSource,
                sourceAgency,
                triagedOn(),
                triage == null ? null : triage.outcome());
    }

    /** True until it is triaged, and early help has begun if that was decided. */
    @Override
    public boolean isOpen() {
        return !isVoided() && status() != EarlyHelpContactStatus.TRIAGED;
    }

    public EarlyHelpContactStatus status() {
        return EarlyHelpContactStatus.of(this);
    }

    boolean isToBeAllocated() {
        return triage != null && triage.outcome() == TriageOutcome.ALLOCATED && episodeId == null;
    }

    /** Day 0 of the triage clock. */
    public LocalDate receivedOn() {
        return London.dayOf(receivedAt);
    }

    /** The day in London of the triage; null until triaged. */
    public LocalDate triagedOn() {
        return triage == null ? null : triage.on();
    }

    /** The last day on which a triage is in time. */
    public LocalDate triageDueOn() {
        return triageDueOn;
    }

    public String sourceAgency() {
        return sourceAgency;
    }

    public ReferralSource referralSource() {
        return referralSource;
    }

    public String concern() {
        return concern;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** Null unless social care passed the child on. */
    public Origin origin() {
        return origin;
    }

    /** Null while nobody has taken it on. */
    public String owner() {
        return owner;
    }

    /** Null until triaged. */
    public Triage triage() {
        return triage;
    }

    /** Null unless it was stepped up. */
    public UUID referralId() {
        return referralId;
    }

    /** Null until early help begins with it. */
    public UUID episodeId() {
        return episodeId;
    }
}
