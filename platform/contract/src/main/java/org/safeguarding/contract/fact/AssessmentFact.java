package org.safeguarding.contract.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.safeguarding.contract.code.AssessmentFactor;
import org.safeguarding.contract.code.AssessmentOutcome;

/**
 * A child and family assessment.
 *
 * @param effectiveOn the day in the world, Europe/London, on which this version took effect
 * @param voided true if the record should never have been made; it then counts nowhere
 * @param referralId the referral that it answers
 * @param startedOn day 0 of its clock
 * @param childSeenOn the day the child was first seen in it; null if not yet
 * @param authorisedOn the day a manager authorised it; null while it is open
 * @param outcome null while it is open
 * @param factors factors identified at its end; empty while it is open
 */
public record AssessmentFact(
        LocalDate effectiveOn,
        boolean voided,
        UUID referralId,
        LocalDate startedOn,
        LocalDate childSeenOn,
        LocalDate authorisedOn,
        AssessmentOutcome outcome,
        List<AssessmentFactor> factors)
        implements Fact {

    public AssessmentFact {
        factors = factors == null ? List.of() : List.copyOf(factors);
    }
}
