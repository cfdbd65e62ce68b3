package org.safeguarding.contract.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A core group: those who carry out a child protection plan met.
 *
 * @param effectiveOn the day in the world, Europe/London, on which this version took effect
 * @param voided true if the record should never have been made; it then counts nowhere
 * @param plan the plan that it carries out
 * @param agencies the agencies that took part, by their canonical names
 */
public record CoreGroupFact(LocalDate effectiveOn, boolean voided, UUID plan, LocalDate heldOn, List<String> agencies)
        implements Fact {

    public CoreGroupFact {
        agencies = agencies == null ? List.of() : List.copyOf(agencies);
    }
}
