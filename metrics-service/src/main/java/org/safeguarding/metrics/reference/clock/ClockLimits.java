package org.safeguarding.metrics.reference.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeguarding.calendar.Limit;
import org.safeguarding.calendar.LocalLimit;
import org.safeguarding.calendar.LocalLimits;
import org.safeguarding.calendar.StatutoryClock;
import org.safeguarding.calendar.WorkingCalendar;
import org.safeguarding.contract.code.HolidayChange;
import org.safeguarding.contract.fact.BankHolidayChange;
import org.safeguarding.metrics.measure.Limits;

/**
 * The limit for a clock that starts on a given day: the authority's own from the day it takes effect, otherwise the
 * national one; and the working days that it is counted in. Immutable.
 */
public final class ClockLimits implements Limits {

    public static final ClockLimits NATIONAL = new ClockLimits(List.of(), Set.of());

    private static final String BANK_HOLIDAY = "bank-holiday";

    private final LocalLimits local;
    private final WorkingCalendar calendar;
    private final String fingerprint;

    /**
     * @param limits at most one for each authority, clock and day
     * @param holidays what changes the shipped bank holidays
     */
    public ClockLimits(Collection<LocalLimit> limits, Set<BankHolidayChange> holidays) {
        local = new LocalLimits(limits);
        calendar = WorkingCalendar.shippedWith(
                days(holidays, HolidayChange.PROCLAIMED), days(holidays, HolidayChange.MOVED));
        fingerprint = Stream.concat(
                        limits.stream().map(ClockLimits::line),
                        holidays.stream().map(ClockLimits::line))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static Set<LocalDate> days(Set<BankHolidayChange> holidays, HolidayChange change) {
        return holidays.stream()
                .filter(holiday -> holiday.change() == change)
                .map(BankHolidayChange::day)
                .collect(Collectors.toSet());
    }

    /** The limits with this fingerprint. */
    public static ClockLimits of(String fingerprint) {
        var limits = new ArrayList<LocalLimit>();
        var holidays = new HashSet<BankHolidayChange>();
        fingerprint.lines().map(line -> line.split(" ", -1)).forEach(part -> {
            if (part[0].equals(BANK_HOLIDAY)) {
                holidays.add(new BankHolidayChange(LocalDate.parse(part[1]), HolidayChange.valueOf(part[2])));
            } else {
                limits.add(new LocalLimit(
                        part[0],
                        part[1],
                        LocalDate.parse(part[2]),
                        new Limit(Integer.parseInt(part[3]), Limit.Unit.valueOf(part[4]))));
            }
        });
        return new ClockLimits(limits, holidays);
    }

    private static String line(LocalLimit limit) {
        return String.join(
                " ",
                limit.authority(),
                limit.clock(),
                limit.effectiveFrom().toString(),
                Integer.toString(limit.limit().amount()),
                limit.limit().unit().name());
    }

    private static String line(BankHolidayChange holiday) {
        return String.join(
                " ", BANK_HOLIDAY, holiday.day().toString(), holiday.change().name());
    }

    @Override
    public Limit of(StatutoryClock clock, String authority, LocalDate start) {
        return local.of(authority, clock.id(), start).orElse(clock.national());
    }

    @Override
    public WorkingCalendar calendar() {
        return calendar;
    }

    /** The limits and changed bank holidays as text, one line each. */
    @Override
    public String fingerprint() {
        return fingerprint;
    }
}
