package org.safeguarding.contract.fact;

import java.time.LocalDate;
import java.util.List;
import org.safeguarding.contract.code.ChildInNeedPurpose;

/**
 * A child in need plan.
 *
 * @param effectiveOn the day in the world, Europe/London, on which this version took effect
 * @param voided true if the record should never have been made; it then counts nowhere
 * @param startedOn the CIN census CINPlanStartDate
 * @param endedOn the CIN census CINPlanEndDate; null while the plan is open. The child is not counted on this day
 * @param purpose what it is mainly for now
 * @param reviewedOn the days on which it was reviewed, earliest first
 */
public record ChildInNeedPlanFact(
        LocalDate effectiveOn,
        boolean voided,
        LocalDate startedOn,
        LocalDate endedOn,
        ChildInNeedPurpose purpose,
        List<LocalDate> reviewedOn)
        implements Fact {

    public ChildInNeedPlanFact {
        reviewedOn = List.copyOf(reviewedOn);
    }
}
