package org.safeguarding.contract.code;

/** By when an inspectorate wants an area for improvement acted on. */
public enum Timescale {
    /** At once. */
    IMMEDIATELY,
    /** Within three months of publication. */
    WITHIN_3_MONTHS,
    /** Within four months of publication. */
    WITHIN_4_MONTHS,
    /** Within six months of publication. */
    WITHIN_6_MONTHS
}
