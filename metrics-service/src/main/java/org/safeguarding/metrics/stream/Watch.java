package org.safeguarding.metrics.stream;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.value.Disclosure;
import org.safeguarding.metrics.value.RestrictedPeriods;

/**
 * What a client watches.
 *
 * @param from first day; null for 1 April of the reporting year of the last day
 * @param to last day; null for the latest that the client may ask for, which moves on with time
 * @param since where the client's last signal ended; null if it had none
 * @param until when the client's right to watch ends
 */
public record Watch(
        String authority,
        List<Indicator> indicators,
        LocalDate from,
        LocalDate to,
        Disclosure disclosure,
        Position since,
        Instant until) {

    public Watch {
        indicators = List.copyOf(indicators);
    }

    public Period period(LocalDate today) {
        var last = to == null ? latest(today) : to;
        return new Period(from == null ? ReportingYear.of(last).first() : from, last);
    }

    private LocalDate latest(LocalDate today) {
        boolean restricted =
                disclosure != Disclosure.FULL && indicators.stream().anyMatch(Indicator::aboutPeople);
        return restricted ? new RestrictedPeriods(today).last() : today;
    }
}
