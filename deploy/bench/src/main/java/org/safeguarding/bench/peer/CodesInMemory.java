package org.safeguarding.bench.peer;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.safeguarding.metrics.measure.Codes;
import org.safeguarding.metrics.measure.Dimension;

/**
 * Codes of localities and agencies for one run. metrics-service keeps them in a table, and caches those it has seen.
 */
final class CodesInMemory implements Codes {

    private record Value(String authority, Dimension dimension, String value) {}

    private final Map<Value, Integer> codes = new ConcurrentHashMap<>();
    private final Map<Value, AtomicInteger> counters = new ConcurrentHashMap<>();

    @Override
    public int of(String authority, Dimension dimension, String value) {
        Value key = new Value(authority, dimension, value);
        Integer known = codes.get(key);
        return known == null ? codes.computeIfAbsent(key, this::next) : known;
    }

    private int next(Value key) {
        return counters.computeIfAbsent(new Value(key.authority(), key.dimension(), ""), _ -> new AtomicInteger())
                .incrementAndGet();
    }

    @Override
    public String value(String authority, Dimension dimension, int code) {
        throw new UnsupportedOperationException("Sums are not read by value here.");
    }
}
