package org.safeguarding.contract.fact;

import java.time.LocalDate;
import java.util.List;

/**
 * The agencies that an authority has added to the shipped ones, or given other aliases.
 *
 * @param effectiveOn the day in the world, Europe/London, on which it was loaded
 * @param voided always false: a load is replaced by another
 */
public record AgencyListFact(LocalDate effectiveOn, boolean voided, List<Agency> agencies) implements Fact {

    public AgencyListFact {
        agencies = List.copyOf(agencies);
    }
}
