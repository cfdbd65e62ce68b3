package org.safeguarding.contract.code;

/** When an inspectorate wants an area for improvement done by. */
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
