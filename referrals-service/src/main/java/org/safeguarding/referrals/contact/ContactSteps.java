package org.safeguarding.referrals.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Recordings;
import org.safeguarding.records.Records;
import org.safeguarding.referrals.referral.Referrals;

/**
 * What the MASH does with a contact, from the screening to the feedback.
 *
 * <p>{@code by} is who does it: the caller; null where an import does not say, because the importer itself did none of it.
 */
@ApplicationScoped
public class ContactSteps {

    private final Referrals referrals;
    private final Records records;
    private final Recordings recordings;

    ContactSteps(Referrals referrals, Records records, Recordings recordings) {
        this.referrals = referrals;
        this.records = records;
        this.recordings = recordings;
    }

    /** Rates it and gives it an owner. */
    @Transactional(TxType.MANDATORY)
    public Contact screen(Contact contact, NewScreening screening, String by) {
        contact.screen(screening, by, recordings.now());
        records.save(contact);
        return contact;
    }

    /** Rates it anew. */
    @Transactional(TxType.MANDATORY)
    public Contact rate(Contact contact, NewRating rating) {
        contact.rate(rating.urgency(), recordings.now());
        records.save(contact, rating.reason());
        return contact;
    }

    /** Gives it to another owner. */
    @Transactional(TxType.MANDATORY)
    public Contact assign(Contact contact, NewOwner owner) {
        contact.assign(owner.owner(), recordings.now());
        records.save(contact, owner.reason());
        return contact;
    }

    /** An agency was asked about it then. */
    @Transactional(TxType.MANDATORY)
    public void asked(Contact contact, Instant at, Recording recording) {
        contact.asked(at, recording);
        records.save(contact);
    }

    /**
     * A request about it was corrected or voided.
     *
     * @param first when the first of those that stand was sent; null if none stands
     */
    @Transactional(TxType.MANDATORY)
    public void askedSince(Contact contact, Instant first, Recording recording) {
        contact.askedSince(first, recording);
        records.save(contact);
    }

    /** Decides it, and opens a referral where that is the decision. */
    @Transactional(TxType.MANDATORY)
    public Contact decide(Contact contact, NewDecision decision, String by) {
        Recording recording = recordings.now();
        contact.decide(decision, by, recording);
        if (decision.decision() == ContactDecision.REFERRAL) {
            contact.opened(referrals.open(contact.opening(decision), recording).id());
        }
        records.save(contact);
        return contact;
    }

    /** A manager looks at the decision. */
    @Transactional(TxType.MANDATORY)
    public Contact oversee(Contact contact, NewOversight oversight, String by) {
        contact.oversee(oversight, by, recordings.now());
        records.save(contact, oversight.comment());
        return contact;
    }

    /** The referrer was told. */
    @Transactional(TxType.MANDATORY)
    public Contact giveFeedback(Contact contact, NewFeedback feedback, String by) {
        contact.giveFeedback(feedback, by, recordings.now());
        records.save(contact);
        return contact;
    }
}
