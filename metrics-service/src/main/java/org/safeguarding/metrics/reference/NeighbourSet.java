package org.safeguarding.metrics.reference;

import java.util.List;

/**
 * The authorities most like a given one, as chosen by somebody.
 *
 * @param name who chose them and when, for example DfE 2021
 * @param authorities ONS codes, the closest first
 * @param version of the reference data that has it
 */
public record NeighbourSet(String name, List<String> authorities, int version) {

    /** The DfE's sets have ten. */
    public static final int SIZE = 10;

    public NeighbourSet {
        authorities = List.copyOf(authorities);
        if (authorities.size() != SIZE) {
            throw new IllegalArgumentException("A set has " + SIZE + " neighbours, not " + authorities.size());
        }
    }
}
