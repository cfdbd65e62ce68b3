package org.safeguarding.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The bank holidays of England and Wales, with substitute days and one-off days, as published at <a
 * href="https://www.gov.uk/bank-holidays">gov.uk/bank-holidays</a>. Days that were proclaimed after the library was
 * released, or that it has wrong, are corrected here and nowhere else.
 */
final class BankHolidays {

    private static final String ENGLAND = "eng";

    /** Royal Proclamations of the Millennium (31 December 1999) and of the Golden Jubilee (3 and 4 June 2002). */
    private static final Set<LocalDate> MISSING_FROM_LIBRARY =
            Set.of(LocalDate.of(1999, 12, 31), LocalDate.of(2002, 6, 3), LocalDate.of(2002, 6, 4));

    /** The spring bank holiday of 2002 was moved to 4 June for the Golden Jubilee. */
    private static final Set<LocalDate> WRONG_IN_LIBRARY = Set.of(LocalDate.of(2002, 5, 27));

    private final HolidayManager library = library();

    /**
     * The library finds its parts through the class loader of the thread. A thread of a pool that the whole JVM shares
     * may have one that does not know them.
     */
    private static HolidayManager library() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(BankHolidays.class.getClassLoader());
        try {
            return HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    Set<LocalDate> of(Year year) {
        return Stream.concat(
                        library.getHolidays(year, ENGLAND).stream().map(Holiday::getDate),
                        MISSING_FROM_LIBRARY.stream().filter(day -> day.getYear() == year.getValue()))
                .filter(day -> !WRONG_IN_LIBRARY.contains(day))
                .collect(Collectors.toUnmodifiableSet());
    }
}
