package org.safeguarding.metrics.naive;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Chooses by chance, mostly days on a boundary: the ends of years, days off, leap days, last days in time. */
final class Chance {

    private static final List<String> BOUNDARIES = List.of(
            "2015-12-25",
            "2016-02-28",
            "2016-02-29",
            "2016-03-01",
            "2016-03-24",
            "2016-03-31",
            "2016-04-01",
            "2016-09-30",
            "2016-12-24",
            "2017-02-28",
            "2017-03-01",
            "2017-03-31",
            "2017-04-01",
            "2017-04-13",
            "2017-04-18",
            "2017-06-30",
            "2017-12-31",
            "2018-02-28",
            "2018-03-29",
            "2018-03-31",
            "2018-04-01");
    private static final int[] WORKING_DAYS = {1, 2, 3, 5, 6, 10, 11, 15, 20, 40, 41, 45, 46, 50, 60};
    private static final int[] MONTHS = {3, 6, 12, 12, 24, 24};

    private final Random random;

    Chance(Random random) {
        this.random = random;
    }

    /** A day on which something changes, or one beside it, or any day. */
    LocalDate boundary() {
        return likely(15)
                ? LocalDate.of(2015, 12, 1).plusDays(random.nextInt(850))
                : LocalDate.parse(BOUNDARIES.get(random.nextInt(BOUNDARIES.size())))
                        .plusDays(likely(60) ? 0 : between(-3, 3))
                        .minusYears(likely(95) ? 0 : 1);
    }

    /** Within days: often on the last day of a limit, or on a day off after it. */
    LocalDate soon(LocalDate day) {
        return likely(25) ? day : likely(20) ? day.plusDays(between(1, 9)) : limit(day, 5);
    }

    /** Within days or years. */
    LocalDate later(LocalDate day) {
        return switch (random.nextInt(5)) {
            case 0 -> soon(day);
            case 1 -> limit(day, WORKING_DAYS.length);
            case 2 ->
                notBefore(
                        day,
                        day.plusMonths(MONTHS[random.nextInt(MONTHS.length)]).plusDays(between(-1, 1)));
            case 3 -> notBefore(day, boundary());
            default -> day.plusDays(random.nextInt(900));
        };
    }

    private LocalDate limit(LocalDate day, int limits) {
        return notBefore(
                day,
                Days.afterWorkingDays(day, WORKING_DAYS[random.nextInt(limits)]).plusDays(between(-1, 2)));
    }

    private static LocalDate notBefore(LocalDate day, LocalDate later) {
        return later.isBefore(day) ? day : later;
    }

    boolean likely(int percent) {
        return random.nextInt(100) < percent;
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    @SafeVarargs
    final <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }

    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
