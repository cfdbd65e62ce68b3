package org.safeguarding.referrals.earlyhelp.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.safeguarding.calendar.Limit;
import org.safeguarding.calendar.London;
import org.safeguarding.calendar.StatutoryClocks;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Voiding;
import org.safeguarding.records.reference.KnownAgencies;
import org.safeguarding.referrals.child.Child;
import org.safeguarding.referrals.child.ChildIndex;
import org.safeguarding.referrals.contact.ContactedChildren;
import org.safeguarding.referrals.earlyhelp.StepUp;
import org.safeguarding.web.security.Caller;

/** The steps of a contact to early help in which the child, a referral or the caller's agency has a say. */
@ApplicationScoped
public class EarlyHelpTriage {

    private final ChildIndex children;
    private final ContactedChildren childrenOf;
    private final StepUp stepUp;
    private final Caller caller;

    EarlyHelpTriage(ChildIndex children, ContactedChildren childrenOf, StepUp stepUp, Caller caller) {
        this.children = children;
        this.childrenOf = childrenOf;
        this.stepUp = stepUp;
        this.caller = caller;
    }

    /** The children on the index whom contacts could be about: see {@link ChildIndex#couldBe}. */
    @Transactional(TxType.MANDATORY)
    public Collection<UUID> lookUp(List<NewEarlyHelpContact> requests) {
        return children.couldBe(
                requests.stream().map(NewEarlyHelpContact::child).toList());
    }

    /** Takes a contact in, about a child who is found on the index or put there. */
    @Transactional(TxType.MANDATORY)
    public EarlyHelpContact receive(NewEarlyHelpContact request, Recording recording) {
        request.child().require("/child", recording);
        EarlyHelpReceipt receipt = request.receipt(recording);
        KnownAgencies.requireMayRecordFor(receipt.sourceAgency(), caller);
        request.child().requireAgeOn("/child/dateOfBirth", receipt.on());
        Child child = children.findOrRegister(request.child(), recording);
        child.requireAgeOn("/child/dateOfBirth", receipt.on());
        return EarlyHelpContact.receive(child.id(), receipt, null, limit(receipt, recording), recording);
    }

    /** Decides a contact, and opens a referral to social care where that is the decision. */
    @Transactional(TxType.MANDATORY)
    public void triage(EarlyHelpContact contact, NewTriage request, Recording recording) {
        LocalDate on = London.dayOf(Chronology.require("/triagedAt", request.triagedAt(), recording));
        contact.triage(
                request,
                () -> stepUp.open(contact.childId(), on, request.primaryNeed(), request.referral(), recording),
                recording);
    }

    /** Corrects what was recorded wrongly: the council at any time, a partner while nobody works on it. */
    @Transactional(TxType.MANDATORY)
    public void correct(EarlyHelpContact contact, EarlyHelpContactCorrection right, Recording recording) {
        requireMay(contact);
        EarlyHelpReceipt receipt = right.receipt(recording);
        KnownAgencies.requireMayRecordFor(receipt.sourceAgency(), caller);
        childrenOf.of(contact).requireAgeOn("/receivedAt", receipt.on());
        stepUp.follow(
                contact.referralId(), contact.triagedOn(), right.triagedOn(recording), "/triage/triagedAt", recording);
        contact.correct(right, limit(receipt, recording), recording);
    }

    /** Voids a contact that should never have been made: the council at any time, a partner while nobody works on it. */
    @Transactional(TxType.MANDATORY)
    public void markVoided(EarlyHelpContact contact, Voiding request, Recording recording) {
        requireMay(contact);
        contact.markVoided(stepUp.stands(contact.referralId()), request, recording);
    }

    /** The limit of the triage of what was received. */
    static Limit limit(EarlyHelpReceipt receipt, Recording recording) {
        return StatutoryClocks.EARLY_HELP_TRIAGE.of(recording.by().authority(), receipt.on());
    }

    private void requireMay(EarlyHelpContact contact) {
        if (!caller.seesWholeAuthority()) {
            contact.requireNotTakenUp();
        }
    }
}
