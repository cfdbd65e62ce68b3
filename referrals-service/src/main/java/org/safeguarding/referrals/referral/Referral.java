package org.safeguarding.referrals.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.code.PrimaryNeed;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.contract.fact.ReferralFact;
import org.safeguarding.records.ChildRecord;
import org.safeguarding.records.Recording;

/** A referral of a child to children's social care, opened by the decision on a contact. */
@Entity
@Table(name = "referral")
public class Referral extends ChildRecord {

    /**
     * What a referral is opened with.
     *
     * @param receivedOn the CIN census referral date: the day the contact was received
     * @param primaryNeed null if not stated
     */
    public record Opening(
            UUID contactId, UUID childId, LocalDate receivedOn, ReferralSource source, PrimaryNeed primaryNeed) {}

    @Column(name = "contact_id")
    private UUID contactId;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "referral_source")
    private ReferralSource referralSource;

    @Enumerated(EnumType.STRING)
    @Column(name = "primary_need")
    private PrimaryNeed primaryNeed;

    protected Referral() {}

    private Referral(Opening opening, Recording recording) {
        super(opening.childId(), recording);
        this.contactId = opening.contactId();
        this.receivedOn = opening.receivedOn();
        this.referralSource = opening.source();
        this.primaryNeed = Objects.requireNonNullElse(opening.primaryNeed(), PrimaryNeed.NOT_STATED);
    }

    static Referral open(Opening opening, Recording recording) {
        Referral referral = new Referral(opening, recording);
        referral.happened(EventType.REFERRAL_RECEIVED, recording);
        return referral;
    }

    @Override
    protected String kind() {
        return RecordKind.REFERRAL.slug();
    }

    @Override
    protected EventType moved() {
        return EventType.REFERRAL_MOVED;
    }

    @Override
    protected ReferralFact fact() {
        return new ReferralFact(receivedOn, voided(), receivedOn, referralSource, primaryNeed, contactId, null, null, null, null);
    }

    public UUID contactId() {
        return contactId;
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    public ReferralSource referralSource() {
        return referralSource;
    }

    public PrimaryNeed primaryNeed() {
        return primaryNeed;
    }
}
