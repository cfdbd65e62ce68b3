package org.safeguarding.metrics.disclosure;

/**
 * How far a count has been shown, month by month, while its reporting year ran. What was shown is known, so it cannot
 * hide anything at the end of the year.
 *
 * @param shown how many months from April have been shown, at most
 * @param stopped the first month from which nothing is shown until the year has ended, counted from April as 0; 12 if
 *     there is none
 */
public record Course(int shown, int stopped) {

    /** Nothing was shown while the year ran. */
    public static final Course NONE = new Course(0, Block.YEAR);

    public Course {
        if (shown < 0 || shown > Block.YEAR || stopped < 0 || stopped > Block.YEAR) {
            throw new IllegalArgumentException("Not months of a year: " + shown + ", " + stopped);
        }
    }

    /** Both: as many months shown as in either, and stopped as early. */
    public Course and(Course other) {
        return new Course(Math.max(shown, other.shown), Math.min(stopped, other.stopped));
    }

    /** After this many of the months passed have been shown. */
    public Course after(int prefix, int passed) {
        return and(new Course(prefix, prefix < passed ? prefix : Block.YEAR));
    }
}
