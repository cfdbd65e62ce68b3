package org.safeguarding.contract.fact;

import java.time.LocalDate;
import java.util.List;
import org.safeguarding.contract.code.StrategyDecision;

/**
 * A strategy discussion about a child who may suffer significant harm.
 *
 * @param effectiveOn the day in the world, Europe/London, on which this version took effect
 * @param voided true if the record should never have been made; it then counts nowhere
 * @param agencies the agencies that took part, by their canonical names
 */
public record StrategyDiscussionFact(
        LocalDate effectiveOn, boolean voided, LocalDate heldOn, List<String> agencies, StrategyDecision decision)
        implements Fact {

    public StrategyDiscussionFact {
        agencies = agencies == null ? List.of() : List.copyOf(agencies);
    }
}
