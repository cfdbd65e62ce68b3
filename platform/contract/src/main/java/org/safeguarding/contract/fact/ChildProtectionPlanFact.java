package org.safeguarding.contract.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.safeguarding.contract.code.CategoryOfAbuse;

/**
 * A child protection plan. One that was published in version 1 reads as a plan of this authority whose category never changed.
 *
 * @param effectiveOn the day in the world, Europe/London, on which this version took effect
 * @param voided true if the record should never have been made; it then counts nowhere
 * @param startedOn the day of the conference that made the plan
 * @param endedOn null while the plan is open; the child is not counted on this day
 * @param initialCategory category when the plan started
 * @param latestCategory category now
 * @param numberOfPreviousPlans plans the child had before, in any authority, however long ago
 * @param conference the conference that made it; null if that is not recorded
 * @param otherAuthority true for a temporary plan of another authority, which counts in no figure of plans
 * @param categories every category that it had, earliest first; the first is that of its start
 */
public record ChildProtectionPlanFact(
        LocalDate effectiveOn,
        boolean voided,
        LocalDate startedOn,
        LocalDate endedOn,
        CategoryOfAbuse initialCategory,
        CategoryOfAbuse latestCategory,
        int numberOfPreviousPlans,
        UUID conference,
        boolean otherAuthority,
        List<CategoryFrom> categories)
        implements Fact {

    public ChildProtectionPlanFact {
        categories =
                categories == null ? List.of(new CategoryFrom(startedOn, initialCategory)) : List.copyOf(categories);
    }
}
