package org.safeguarding.contract.fact;

import java.time.LocalDate;
import java.util.List;

/**
 * Bank holidays of England and Wales that were proclaimed or moved after the platform was released. They apply to every
 * authority, not only to the one that loaded them.
 *
 * @param effectiveOn the day in the world, Europe/London, on which it was loaded
 * @param voided always false: a load is replaced by another
 */
public record BankHolidayListFact(LocalDate effectiveOn, boolean voided, List<BankHolidayChange> days) implements Fact {

    public BankHolidayListFact {
        days = List.copyOf(days);
    }
}
