package org.safeguarding.calendar;

import java.time.LocalDate;

/**
 * A limit that an authority has set itself.
 *
 * @param authority ONS code
 * @param clock the id of the clock, for example {@code contact-decision}
 * @param effectiveFrom it applies to clocks that start on this day or later
 */
public record LocalLimit(String authority, String clock, LocalDate effectiveFrom, Limit limit) {}
