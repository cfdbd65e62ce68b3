package org.safeguarding.metrics.measure;

/**
 * The values of all dimensions of one count, packed into two numbers, so that a single mark serves the whole and every
 * slice of it. A dimension that is not known or does not apply is 0.
 *
 * @param high the dimensions that come last, 58 bits: in a page, the day of the month is above them in the same long
 * @param low the dimensions that come first, 63 bits
 */
public record Profile(long high, long low) {

    /** How many bits the dimensions can have together. */
    public static final int BITS = 121;

    public static final Profile NOTHING_KNOWN = new Profile(0, 0);

    public static final int HIGH_BITS = 58;

    static final int LOW_BITS = BITS - HIGH_BITS;

    /** @param code of the value; a code that does not fit is counted as not known */
    public Profile with(Dimension dimension, int code) {
        long place = (long) dimension.largestCode() << dimension.shift();
        long value = code > dimension.largestCode() ? 0 : (long) code << dimension.shift();
        return dimension.isHigh() ? new Profile(high & ~place | value, low) : new Profile(high, low & ~place | value);
    }

    public int code(Dimension dimension) {
        return (int) ((dimension.isHigh() ? high : low) >>> dimension.shift()) & dimension.largestCode();
    }

    /** This with the values of a profile of other dimensions. */
    Profile and(Profile other) {
        return new Profile(high | other.high, low | other.low);
    }
}
