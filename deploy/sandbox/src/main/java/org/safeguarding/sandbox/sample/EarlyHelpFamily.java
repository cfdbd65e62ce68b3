package org.safeguarding.sandbox.sample;

import java.time.LocalDate;
import org.safeguarding.contract.code.EarlyHelpClosure;
import org.safeguarding.contract.code.TriageOutcome;
import org.safeguarding.sandbox.sample.FrontDoor.DecidedContact;

/**
 * What becomes of a contact that the front door passes to early help: drawn step by step by {@link EarlyHelpFamilies}. A day is null if it did not
 * come so far.
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

    /** Early help hears of a contact when it is decided. */
    LocalDate receivedOn() {
        return contact.decidedAt().toLocalDate();
    }
}
