package org.safeguarding.metrics.indicator;

/** Whether higher or lower is better, where that can be said. */
public enum Polarity {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER,
    /** A fact to explain: neither more nor fewer is better in itself. */
    NEITHER
}
