package org.safeguarding.metrics.indicator;

/** Which way is better, where that can be said. */
public enum Polarity {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER,
    /** A fact to be explained: neither more nor fewer is better in itself. */
    NEITHER
}
