package org.safeguarding.contract.fact;

import java.time.LocalDate;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.contract.code.ReferralSource;

/**
 * A contact to the multi-agency safeguarding hub, and what was decided.
 *
 * @param effectiveOn the day in the world, Europe/London, on which this version took effect
 * @param voided true if the record should never have been made; it then counts nowhere
 * @param receivedOn day 0 of the decision clock
 * @param referralSource who made the contact
 * @param sourceAgency the agency that made it, for example police
 * @param decidedOn null while undecided
 * @param decision null while undecided
 */
public record ContactFact(
        LocalDate effectiveOn,
        boolean voided,
        LocalDate receivedOn,
        ReferralSource referralSource,
        String sourceAgency,
        LocalDate decidedOn,
        ContactDecision decision)
        implements Fact {}
