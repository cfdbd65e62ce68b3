package org.safeguarding.contract.fact;

import java.time.LocalDate;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.contract.code.TriageOutcome;

/**
 * A contact to early help, and what the triage decided.
 *
 * @param effectiveOn the day in the world, Europe/London, on which this version took effect
 * @param voided true if the record should never have been made; it then counts nowhere
 * @param receivedOn day 0 of the triage clock
 * @param referralSource who made the contact
 * @param sourceAgency the agency that made it, for example school
 * @param triagedOn null until triaged
 * @param triageOutcome null until triaged
 */
public record EarlyHelpContactFact(
        LocalDate effectiveOn,
        boolean voided,
        LocalDate receivedOn,
        ReferralSource referralSource,
        String sourceAgency,
        LocalDate triagedOn,
        TriageOutcome triageOutcome)
        implements Fact {}
