package org.safeguarding.metrics.measure;

import java.util.Collection;
import java.util.Objects;

/** Small numbers for the values of dimensions without a code set: localities and agencies of an authority. */
public interface Codes {

    /** A locality or an agency of an authority. */
    record Value(String authority, Dimension dimension, String value) {

        private static final int SPREAD = 0x9E3779B9;

        /** Authorities and localities have codes of the same kind: with the usual hash, thousands of pairs are equal. */
        @Override
        public int hashCode() {
            return (authority.hashCode() * SPREAD + dimension.ordinal()) * SPREAD + Objects.hashCode(value);
        }
    }

    /** Always the same number for the same value, from 1. */
    int of(String authority, Dimension dimension, String value);

    /** Finds or makes the numbers of many values at once, so that {@link #of} need not ask for each. */
    default void prepare(Collection<Value> values) {
        values.forEach(value -> of(value.authority(), value.dimension(), value.value()));
    }

    /** The value that a number stands for. */
    String value(String authority, Dimension dimension, int code);
}
