package org.safeguarding.metrics.cells;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.safeguarding.metrics.measure.Codes;
import org.safeguarding.metrics.measure.Dimension;

/** Codes that need no database. */
public final class RememberedCodes implements Codes {

    private final Map<Value, Integer> codes = new ConcurrentHashMap<>();

    @Override
    public int of(String authority, Dimension dimension, String value) {
        return codes.computeIfAbsent(new Value(authority, dimension, value), _ -> codes.size() + 1);
    }

    @Override
    public String value(String authority, Dimension dimension, int code) {
        return codes.entrySet().stream()
                .filter(entry -> entry.getValue() == code)
                .findFirst()
                .orElseThrow()
                .getKey()
                .value();
    }
}
