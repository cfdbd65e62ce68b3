package org.safeguarding.metrics.cells;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.safeguarding.metrics.measure.Codes;
import org.safeguarding.metrics.measure.Definitions;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Limits;
import org.safeguarding.metrics.reference.clock.ClockLimits;

/** All measures with the national limits, and with codes that need no database. */
public final class TestDefinitions {

    private static final class Remembered implements Codes {
        private final Map<String, Integer> codes = new ConcurrentHashMap<>();

        @Override
        public int of(String authority, Dimension dimension, String value) {
            return codes.computeIfAbsent(authority + dimension + value, _ -> codes.size() + 1);
        }

        @Override
        public String value(String authority, Dimension dimension, int code) {
            throw new UnsupportedOperationException("nothing is shown here");
        }
    }

    private TestDefinitions() {}

    public static Definitions national() {
        return by(ClockLimits.NATIONAL);
    }

    public static Definitions by(Limits limits) {
        return Definitions.of(limits, new Remembered());
    }
}
