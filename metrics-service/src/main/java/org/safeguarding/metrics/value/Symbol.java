package org.safeguarding.metrics.value;

/** Stands in for a value that cannot be given, as in the DfE's statistics. */
public enum Symbol {
    /** Withheld: it could identify a child. */
    CONFIDENTIAL("c"),
    /** Not available: the platform lacks the data. */
    NOT_AVAILABLE(":"),
    /** Not applicable: there is nothing to take a share of. */
    NOT_APPLICABLE("z"),
    /** Not zero, but so small that it would be rounded to zero. */
    ROUNDS_TO_ZERO("k");

    private final String sign;

    Symbol(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }
}
