package org.safeguarding.metrics.value;

/** What stands in place of a value that cannot be given, as in the statistics of the DfE. */
public enum Symbol {
    /** Withheld: it could tell on a child. */
    CONFIDENTIAL("c"),
    /** Not available: the platform lacks what it takes. */
    NOT_AVAILABLE(":"),
    /** Not applicable: there is nothing to take a part of. */
    NOT_APPLICABLE("z"),
    /** Not zero, but so small that it would be rounded to it. */
    ROUNDS_TO_ZERO("k");

    private final String sign;

    Symbol(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }
}
