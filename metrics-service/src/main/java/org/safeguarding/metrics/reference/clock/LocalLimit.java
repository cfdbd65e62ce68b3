package org.safeguarding.metrics.reference.clock;

import java.time.LocalDate;
import org.safeguarding.calendar.Limit;

/**
 * A limit that an authority has set itself.
 *
 * @param effectiveFrom it holds for what starts on this day or later
 */
public record LocalLimit(String authority, String clock, LocalDate effectiveFrom, Limit limit) {}
