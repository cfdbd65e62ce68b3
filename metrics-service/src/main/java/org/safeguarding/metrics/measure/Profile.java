package org.safeguarding.metrics.measure;

/**
 * The values of all dimensions of one count, packed into one number, so that a single mark serves the whole and every
 * slice of it. A dimension that is not known or does not apply is 0.
 */
public final class Profile {

    /** Leaves room above it for a day of the month in the same long. */
    public static final int BITS = 58;

    static final long NOTHING_KNOWN = 0;

    private Profile() {}

    /** @param code of the value; a code that does not fit is counted as not known */
    static long with(long profile, Dimension dimension, int code) {
        long cleared = profile & ~((long) dimension.largestCode() << dimension.shift());
        return code > dimension.largestCode() ? cleared : cleared | (long) code << dimension.shift();
    }

    public static int code(long profile, Dimension dimension) {
        return (int) (profile >>> dimension.shift()) & dimension.largestCode();
    }
}
