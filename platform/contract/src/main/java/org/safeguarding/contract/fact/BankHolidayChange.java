package org.safeguarding.contract.fact;

import java.time.LocalDate;
import org.safeguarding.contract.code.HolidayChange;

/**
 * A proclamation that the shipped calendar does not know.
 *
 * @param day Monday to Friday
 */
public record BankHolidayChange(LocalDate day, HolidayChange change) {}
