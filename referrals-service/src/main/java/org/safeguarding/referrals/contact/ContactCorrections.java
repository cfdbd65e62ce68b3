package org.safeguarding.referrals.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.safeguarding.records.Recordings;
import org.safeguarding.records.Records;
import org.safeguarding.records.Voiding;
import org.safeguarding.referrals.referral.Referrals;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Caller;

/**
 * Putting right what was recorded wrongly: by the council at any time, by the agency that made the contact as long as
 * nobody works with it.
 */
@ApplicationScoped
public class ContactCorrections {

    private final ContactedChildren children;
    private final Referrals referrals;
    private final Records records;
    private final Recordings recordings;
    private final Caller caller;

    ContactCorrections(
            ContactedChildren children, Referrals referrals, Records records, Recordings recordings, Caller caller) {
        this.children = children;
        this.referrals = referrals;
        this.records = records;
        this.recordings = recordings;
        this.caller = caller;
    }

    /** Replaces what was recorded wrongly. */
    @Transactional(TxType.MANDATORY)
    public Contact correct(Contact contact, ContactCorrection correction) {
        requireMay(contact);
        contact.correct(correction, recordings.now());
        children.of(contact).requireAgeOn("/receivedAt", contact.receivedOn());
        records.save(contact, correction.reason());
        return contact;
    }

    /** The contact should never have been made; 409 while the referral that it led to stands. */
    @Transactional(TxType.MANDATORY)
    public Contact markVoided(Contact contact, Voiding voiding) {
        requireMay(contact);
        if (contact.referralId() != null && !referrals.get(contact.referralId()).isVoided()) {
            throw Refusal.conflict("referral-stands", "The contact led to a referral: void that first.");
        }
        contact.markVoided(recordings.now());
        records.save(contact, voiding.reason());
        return contact;
    }

    private void requireMay(Contact contact) {
        if (!caller.seesWholeAuthority()) {
            contact.requireNotTakenUp();
        }
    }
}
