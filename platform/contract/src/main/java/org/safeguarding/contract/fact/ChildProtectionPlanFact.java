package org.safeguarding.contract.fact;

import java.time.LocalDate;
import org.safeguarding.contract.code.CategoryOfAbuse;

/**
 * A child protection plan.
 *
 * @param effectiveOn the day in the world, Europe/London, on which this version took effect
 * @param voided true if the record should never have been made; it then counts nowhere
 * @param startedOn the day of the conference that made the plan
 * @param endedOn null while the plan is open; the child is not counted on this day
 * @param initialCategory category when the plan started
 * @param latestCategory category now
 * @param numberOfPreviousPlans plans the child had before, in any authority, however long ago
 */
public record ChildProtectionPlanFact(
        LocalDate effectiveOn,
        boolean voided,
        LocalDate startedOn,
        LocalDate endedOn,
        CategoryOfAbuse initialCategory,
        CategoryOfAbuse latestCategory,
        int numberOfPreviousPlans)
        implements Fact {}
