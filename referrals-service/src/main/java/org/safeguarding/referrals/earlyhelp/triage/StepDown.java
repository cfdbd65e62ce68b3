package org.safeguarding.referrals.earlyhelp.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.safeguarding.calendar.London;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.contract.code.ReasonForClosure;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.records.Recording;
import org.safeguarding.referrals.contact.Contact;
import org.safeguarding.referrals.contact.Mash;
import org.safeguarding.referrals.referral.Referral;
import org.safeguarding.referrals.referral.Referrals;
import org.safeguarding.web.problem.Refusal;

/** How social care passes a child on to early help: a contact is made there, once, from what was decided here. */
@ApplicationScoped
public class StepDown {

    private final EarlyHelpContactRepository contacts;
    private final Mash mash;
    private final Referrals referrals;

    StepDown(EarlyHelpContactRepository contacts, Mash mash, Referrals referrals) {
        this.contacts = contacts;
        this.mash = mash;
        this.referrals = referrals;
    }

    /** Of a referral that was closed RC9, after assessment, to early help. 409 if it was not, or if that was done. */
    @Transactional(TxType.MANDATORY)
    public EarlyHelpContact ofReferral(UUID referralId, PassedOn request, Recording recording) {
        Referral referral = referrals.forChange(referralId);
        if (referral.isVoided() || referral.reasonForClosure() != ReasonForClosure.EARLY_HELP) {
            throw Refusal.conflict(
                    "not-stepped-down",
                    "A referral is stepped down once it is closed RC9: case closed after assessment, referred to early"
                            + " help.");
        }
        requireFirst(referralId);
        EarlyHelpReceipt receipt = EarlyHelpReceipt.of(
                recording.by().agency(),
                ReferralSource.LA_SOCIAL_CARE,
                request.reason(),
                request.receivedAt(),
                recording);
        Origin origin = new Origin(null, referralId, referral.closedOn());
        return EarlyHelpContact.receive(
                referral.childId(), receipt, origin, EarlyHelpTriage.limit(receipt, recording), recording);
    }

    /** Of a contact to the MASH that was decided EARLY_HELP. 409 if it was not, or if that was done. */
    @Transactional(TxType.MANDATORY)
    public EarlyHelpContact ofContact(UUID contactId, PassedOn request, Recording recording) {
        Contact contact = mash.forChange(contactId);
        if (contact.isVoided()
                || contact.decision() == null
                || contact.decision().decision() != ContactDecision.EARLY_HELP) {
            throw Refusal.conflict("not-early-help", "A contact is passed on once it is decided EARLY_HELP.");
        }
        requireFirst(contactId);
        EarlyHelpReceipt receipt = EarlyHelpReceipt.of(
                contact.receipt().sourceAgency(),
                contact.receipt().referralSource(),
                request.reason(),
                request.receivedAt(),
                recording);
        Origin origin =
                new Origin(contactId, null, London.dayOf(contact.decision().decidedAt()));
        return EarlyHelpContact.receive(
                contact.childId(), receipt, origin, EarlyHelpTriage.limit(receipt, recording), recording);
    }

    private void requireFirst(UUID contactOrReferral) {
        if (contacts.cameFrom(contactOrReferral)) {
            throw Refusal.conflict("passed-on", "It was passed on to early help before.");
        }
    }
}
