package org.safeguarding.contract.fact;

import java.time.LocalDate;
import org.safeguarding.contract.code.LimitUnit;

/**
 * One local limit.
 *
 * @param clock the id of the clock, for example {@code contact-decision}
 * @param effectiveFrom it applies to clocks that start on this day or later
 * @param amount 0 to 1,000 of the unit; the start is day 0
 */
public record ClockLimitOfAuthority(String clock, LocalDate effectiveFrom, int amount, LimitUnit unit) {}
