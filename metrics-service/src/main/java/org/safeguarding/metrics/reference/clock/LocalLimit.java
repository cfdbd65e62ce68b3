package org.safeguarding.metrics.reference.clock;

import java.time.LocalDate;
import org.safeguarding.calendar.Limit;

/**
 * A limit that an authority has set itself.
 *
 * @param effectiveFrom it applies to clocks that start on this day or later
 */
public record LocalLimit(String authority, String clock, LocalDate effectiveFrom, Limit limit) {

    static LocalLimit of(String line) {
        var part = line.split(" ", -1);
        return new LocalLimit(
                part[0],
                part[1],
                LocalDate.parse(part[2]),
                new Limit(Integer.parseInt(part[3]), Limit.Unit.valueOf(part[4])));
    }

    String line() {
        return String.join(
                " ",
                authority,
                clock,
                effectiveFrom.toString(),
                Integer.toString(limit.amount()),
                limit.unit().name());
    }
}
