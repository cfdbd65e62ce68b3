package org.safeguarding.metrics.naive;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Days counted one by one on a calendar. */
final class Days {

    /** gov.uk/bank-holidays, England and Wales. */
    private static final Set<LocalDate> BANK_HOLIDAYS = Stream.of(
                    "2014-01-01 2014-04-18 2014-04-21 2014-05-05 2014-05-26 2014-08-25 2014-12-25 2014-12-26",
                    "2015-01-01 2015-04-03 2015-04-06 2015-05-04 2015-05-25 2015-08-31 2015-12-25 2015-12-28",
                    "2016-01-01 2016-03-25 2016-03-28 2016-05-02 2016-05-30 2016-08-29 2016-12-26 2016-12-27",
                    "2017-01-02 2017-04-14 2017-04-17 2017-05-01 2017-05-29 2017-08-28 2017-12-25 2017-12-26",
                    "2018-01-01 2018-03-30 2018-04-02 2018-05-07 2018-05-28 2018-08-27 2018-12-25 2018-12-26",
                    "2019-01-01 2019-04-19 2019-04-22 2019-05-06 2019-05-27 2019-08-26 2019-12-25 2019-12-26",
                    "2020-01-01 2020-04-10 2020-04-13 2020-05-08 2020-05-25 2020-08-31 2020-12-25 2020-12-28")
            .flatMap(year -> Stream.of(year.split(" ", -1)))
            .map(LocalDate::parse)
            .collect(Collectors.toSet());

    private Days() {}

    static boolean isOff(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || BANK_HOLIDAYS.contains(day);
    }

    /** The start day is day 0. What is done on a day off counts as done on the next working day. */
    static int workingDays(LocalDate start, LocalDate done) {
        int count = 0;
        for (var day = start; day.isBefore(done); ) {
            day = nextWorkingDay(day);
            count++;
        }
        return count;
    }

    /** The last day in time: that number of working days after the start. */
    static LocalDate afterWorkingDays(LocalDate start, int workingDays) {
        var day = start;
        for (int i = 0; i < workingDays; i++) {
            day = nextWorkingDay(day);
        }
        return day;
    }

    private static LocalDate nextWorkingDay(LocalDate after) {
        var day = after.plusDays(1);
        while (isOff(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    static int calendarDays(LocalDate start, LocalDate end) {
        return Math.toIntExact(end.toEpochDay() - start.toEpochDay());
    }

    /** The day on which a child reaches an age; 1 March for one born on 29 February, in a common year. */
    static LocalDate birthday(LocalDate birth, int age) {
        var day = birth.plusYears(age);
        return day.getDayOfMonth() == birth.getDayOfMonth() ? day : day.plusDays(1);
    }

    /** 1 April of the reporting year. */
    static LocalDate firstOfYear(LocalDate day) {
        var april = LocalDate.of(day.getYear(), 4, 1);
        return day.isBefore(april) ? april.minusYears(1) : april;
    }

    static boolean sameYear(LocalDate one, LocalDate other) {
        return firstOfYear(one).equals(firstOfYear(other));
    }

    /** Whether something that began and has not ended, or ended on a later day, is open at the end of the day. */
    static boolean open(LocalDate began, LocalDate ended, LocalDate day) {
        return began != null && !began.isAfter(day) && (ended == null || ended.isAfter(day));
    }
}
