package org.safeguarding.metrics.value;

/** How much a caller may see about children. */
public enum Disclosure {
    /** Everything: for named roles of the authority. */
    FULL,
    /**
     * No counts from 1 to 5, no figures that would reveal them, and only what can be protected: for partner agencies.
     */
    WITHOUT_SMALL_COUNTS
}
