package org.safeguarding.contract.fact;

import java.time.LocalDate;
import java.util.List;

/**
 * The limits that an authority has set itself for clocks.
 *
 * @param effectiveOn the day in the world, Europe/London, on which it was loaded
 * @param voided always false: a load is replaced by another
 */
public record ClockLimitListFact(LocalDate effectiveOn, boolean voided, List<ClockLimitOfAuthority> limits)
        implements Fact {

    public ClockLimitListFact {
        limits = List.copyOf(limits);
    }
}
