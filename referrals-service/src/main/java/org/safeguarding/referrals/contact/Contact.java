package org.safeguarding.referrals.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.safeguarding.calendar.Limit;
import org.safeguarding.calendar.London;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.contract.fact.ContactFact;
import org.safeguarding.records.EarliestDay;
import org.safeguarding.records.ChildRecord;
import org.safeguarding.records.Recording;
import org.safeguarding.referrals.referral.Referral;
import org.safeguarding.web.problem.Refusal;

/** A contact to the multi-agency safeguarding hub (MASH): a worry about a child, and what was decided about it. */
@Entity
@Table(name = "contact")
public class Contact extends ChildRecord {

    /**
     * A decision is due one working day after the contact was received, the day of receipt being day 0.
     *
     * <p>Source: Working Together to Safeguard Children; indicator FD-02.
     */
    static final Limit DECISION = Limit.workingDays(1);

    @Column(name = "source_agency")
    private String sourceAgency;

    @Enumerated(EnumType.STRING)
    @Column(name = "referral_source")
    private ReferralSource referralSource;

    @Column(name = "concern_types")
    private List<String> concernTypes;

    private String concern;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private ContactDecision decision;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String rationale;

    @Column(name = "referral_id")
    private UUID referralId;

    protected Contact() {}

    private Contact(NewContact contact, UUID childId, Recording recording) {
        super(childId, recording);
        this.sourceAgency = contact.sourceAgency();
        this.referralSource = contact.referralSource();
        this.concernTypes = contact.concernTypes().stream()
                .map(Enum::name)
                .distinct()
                .sorted()
                .toList();
        this.concern = contact.concern();
        this.receivedAt = contact.receivedAt().toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A contact has come in; 400 if that is later than it was recorded, or before {@link EarliestDay}. */
    static Contact receive(NewContact request, UUID childId, Recording recording) {
        EarliestDay.require("/receivedAt", London.dayOf(request.receivedAt().toInstant()));
        if (request.receivedAt().toInstant().isAfter(recording.at())) {
            throw Refusal.invalid("/receivedAt", "in-the-future", "A contact is received before it is recorded.");
        }
        Contact contact = new Contact(request, childId, recording);
        contact.happened(EventType.CONTACT_RECEIVED, recording);
        return contact;
    }

    /**
     * Decides what to do about the contact. 409 if that was decided before; 400 if the time of the decision is not
     * between receipt and recording, or a primary need comes without a referral.
     */
    void decide(NewDecision request, Recording recording) {
        if (decision != null) {
            throw Refusal.conflict("contact-decided", "The contact was decided before: " + decision + ".");
        }
        Instant at = request.decidedAt().toInstant().truncatedTo(ChronoUnit.MICROS);
        if (at.isBefore(receivedAt)) {
            throw Refusal.invalid("/decidedAt", "before-receipt", "A contact is decided after it is received.");
        }
        if (at.isAfter(recording.at())) {
            throw Refusal.invalid("/decidedAt", "in-the-future", "A decision is made before it is recorded.");
        }
        if (request.primaryNeed() != null && request.decision() != ContactDecision.REFERRAL) {
            throw Refusal.invalid("/primaryNeed", "not-applicable", "A primary need goes with a referral.");
        }
        decision = request.decision();
        decidedAt = at;
        rationale = request.rationale();
        happened(EventType.CONTACT_DECIDED, recording);
    }

    /** What the referral is opened with that this contact leads to; its date is the day the contact was received. */
    Referral.Opening opening(NewDecision request) {
        return new Referral.Opening(id(), childId(), receivedOn(), referralSource, request.primaryNeed());
    }

    /** The referral that the decision opened. */
    void opened(UUID referralId) {
        this.referralId = referralId;
    }

    @Override
    protected String kind() {
        return RecordKind.CONTACT.slug();
    }

    @Override
    protected EventType moved() {
        return EventType.CONTACT_MOVED;
    }

    @Override
    protected ContactFact fact() {
        LocalDate decidedOn = decidedAt == null ? null : London.dayOf(decidedAt);
        return new ContactFact(
                decidedOn == null ? receivedOn() : decidedOn,
                voided(),
                receivedOn(),
                referralSource,
                sourceAgency,
                null,
                null,
                decidedOn,
                decision,
                null);
    }

    /** Day 0 of the decision clock. */
    public LocalDate receivedOn() {
        return London.dayOf(receivedAt);
    }

    /** The last day on which a decision is in time. */
    public LocalDate decisionDueOn() {
        return DECISION.due(receivedOn());
    }

    public String sourceAgency() {
        return sourceAgency;
    }

    public ReferralSource referralSource() {
        return referralSource;
    }

    public List<String> concernTypes() {
        return List.copyOf(concernTypes);
    }

    public String concern() {
        return concern;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** Null while undecided. */
    public ContactDecision decision() {
        return decision;
    }

    /** Null while undecided. */
    public Instant decidedAt() {
        return decidedAt;
    }

    /** Null while undecided. */
    public String rationale() {
        return rationale;
    }

    /** Null unless a referral was opened. */
    public UUID referralId() {
        return referralId;
    }
}
