package org.safeguarding.contract.fact;

import java.time.LocalDate;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.contract.code.Urgency;

/**
 * A contact to the multi-agency safeguarding hub, and what was decided.
 *
 * @param effectiveOn the day in the world, Europe/London, on which this version took effect
 * @param voided true if the record should never have been made; it then counts nowhere
 * @param receivedOn day 0 of the decision clock
 * @param referralSource who made the contact
 * @param sourceAgency the agency that made it, for example police
 * @param urgency null until the contact is screened
 * @param screenedOn null until the contact is screened
 * @param decidedOn null while undecided
 * @param decision null while undecided
 * @param overseenOn the day a manager looked at the decision; null while none did
 */
public record ContactFact(
        LocalDate effectiveOn,
        boolean voided,
        LocalDate receivedOn,
        ReferralSource referralSource,
        String sourceAgency,
        Urgency urgency,
        LocalDate screenedOn,
        LocalDate decidedOn,
        ContactDecision decision,
        LocalDate overseenOn)
        implements Fact {}
