package org.safeguarding.sandbox.sample;

import java.time.LocalDate;
import org.safeguarding.contract.code.EarlyHelpClosure;
import org.safeguarding.contract.code.TriageOutcome;
import org.safeguarding.sandbox.sample.FrontDoor.DecidedContact;

/**
 * What follows a contact that the front door passes to early help, drawn step by step by {@link EarlyHelpFamilies}. The
 * day of a step that was not reached is null.
 */
final class EarlyHelpFamily {

    final DecidedContact contact;
    LocalDate triagedOn;
    TriageOutcome outcome = TriageOutcome.ALLOCATED;
    LocalDate allocatedOn;
    LocalDate engagedOn;
    LocalDate assessmentStartedOn;
    LocalDate assessmentCompletedOn;
    LocalDate closedOn;
    EarlyHelpClosure closure;

    EarlyHelpFamily(DecidedContact contact) {
        this.contact = contact;
    }

    /** Early help gets a contact when it is decided. */
    LocalDate receivedOn() {
        return contact.decidedAt().toLocalDate();
    }
}
