package org.safeguarding.metrics.measure;

/** Small numbers for the values of dimensions without a code set: localities and agencies of an authority. */
public interface Codes {

    /** Always the same number for the same value, from 1. */
    int of(String authority, Dimension dimension, String value);

    /** The value that a number stands for. */
    String value(String authority, Dimension dimension, int code);
}
