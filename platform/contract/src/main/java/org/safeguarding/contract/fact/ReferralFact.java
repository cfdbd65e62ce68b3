package org.safeguarding.contract.fact;

import java.time.LocalDate;
import java.util.UUID;
import org.safeguarding.contract.code.PrimaryNeed;
import org.safeguarding.contract.code.ReasonForClosure;
import org.safeguarding.contract.code.ReferralSource;

/**
 * A referral to children's social care, and the episode of need that it opens.
 *
 * @param effectiveOn the day in the world, Europe/London, on which this version took effect
 * @param voided true if the record should never have been made; it then counts nowhere
 * @param receivedOn the CIN census referral date
 * @param referralSource who referred the child
 * @param primaryNeed N0 when not stated
 * @param contactId the contact that led to it; null if none did
 * @param decidedOn the day the type of response was decided; null while undecided
 * @param noFurtherAction the CIN census ReferralNFA; null while undecided
 * @param closedOn the CIN census closure date; null while open
 * @param reasonForClosure null while open, and after no further action
 */
public record ReferralFact(
        LocalDate effectiveOn,
        boolean voided,
        LocalDate receivedOn,
        ReferralSource referralSource,
        PrimaryNeed primaryNeed,
        UUID contactId,
        LocalDate decidedOn,
        Boolean noFurtherAction,
        LocalDate closedOn,
        ReasonForClosure reasonForClosure)
        implements Fact {}
