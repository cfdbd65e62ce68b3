package org.safeguarding.metrics.naive;

import java.util.Map;
import java.util.TreeMap;

/**
 * One thing that counts.
 *
 * @param values its value in each dimension, by the names that the API uses
 * @param days how long it took or had lasted; null if that is not counted, or not known
 */
record Counted(Map<String, String> values, Integer days) {

    static final String NOT_RECORDED = "not-recorded";

    static Counted plain() {
        return new Counted(Map.of(), null);
    }

    /** @param value null if it is not recorded */
    Counted with(String dimension, String value) {
        var more = new TreeMap<>(values);
        more.put(dimension, value == null ? NOT_RECORDED : value);
        return new Counted(more, days);
    }

    Counted lasted(int days, String band) {
        return new Counted(with("duration", band).values, days);
    }
}
