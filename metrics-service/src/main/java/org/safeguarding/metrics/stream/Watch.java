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
 * @param to last day; null for today, whatever day it becomes, and for restricted callers the end of the last month
 * @param since what the client was told last; null if nothing
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

    /** Restricted callers are told whole months: theirs ends with the last that has passed. */
    public Period period(LocalDate today) {
        var latest = disclosure == Disclosure.FULL ? today : new RestrictedPeriods(today).last();
        var last = to == null ? latest : to;
        return new Period(from == null ? ReportingYear.of(last).first() : from, last);
    }
}
