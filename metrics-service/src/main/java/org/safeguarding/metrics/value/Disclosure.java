package org.safeguarding.metrics.value;

/** How much a caller may be told of children. */
public enum Disclosure {
    /** Everything: for named roles of the authority. */
    FULL,
    /** Neither counts from 1 to 5 nor what would give them away, and only what can be protected: for partner agencies. */
    WITHOUT_SMALL_COUNTS
}
