package org.safeguarding.metrics.value;

/** Who may see how much: whether counts so small that a child might be recognised are withheld. */
public enum Disclosure {
    /** For named roles of the authority. */
    FULL {
        @Override
        boolean withholds(long count) {
            return false;
        }
    },
    /** For partner agencies: counts from 1 to 5 are withheld, zero is not. */
    WITHOUT_SMALL_COUNTS {
        @Override
        boolean withholds(long count) {
            return count >= 1 && count <= LARGEST_SMALL_COUNT;
        }
    };

    private static final int LARGEST_SMALL_COUNT = 5;

    abstract boolean withholds(long count);
}
