package org.safeguarding.bench.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;

/**
 * The children of one authority, numbered in the order in which they become known. The day alone determines how many
 * are known on it, so nothing has to be remembered.
 *
 * @param index of the authority
 * @param from the first day of the history; a child known before it is in no event
 */
record Register(int index, Authority authority, LocalDate from) {

    /** Children who become known in England in a week. */
    private static final double NEW_A_WEEK = 314_000 / 52.18;

    /** A child who is not new became known within these days. */
    private static final int ACTIVE_DAYS = 3 * 365;

    private static final LocalDate MONDAY = LocalDate.of(2008, 3, 31);

    /** How much of a week's work has been done when a day begins, Monday first. */
    private static final double[] DONE = {0, 0.18, 0.36, 0.54, 0.72, 0.90, 0.96, 1};

    /** The share of a week's work that this day has. */
    static double work(LocalDate day) {
        int weekday = day.getDayOfWeek().ordinal();
        return DONE[weekday + 1] - DONE[weekday];
    }

    /** The number of the first child who becomes known on this day or later. */
    long first(LocalDate day) {
        long days = ChronoUnit.DAYS.between(MONDAY, day);
        double weeks = Math.floorDiv(days, 7) + DONE[(int) Math.floorMod(days, 7L)];
        return (long) Math.floor(weeks * NEW_A_WEEK * authority.share());
    }

    /** Whether nobody is known at the end of this day. */
    boolean isEmpty(LocalDate day) {
        return first(day.plusDays(1)) == first(from);
    }

    /** A child who became known on this day or in the three years before it, but not before the history. */
    KnownChild anyKnown(LocalDate day, SplittableRandom random) {
        LocalDate earliest = day.minusDays(ACTIVE_DAYS);
        return child(random.nextLong(first(earliest.isBefore(from) ? from : earliest), first(day.plusDays(1))));
    }

    KnownChild child(long number) {
        return new KnownChild(index, number);
    }
}
