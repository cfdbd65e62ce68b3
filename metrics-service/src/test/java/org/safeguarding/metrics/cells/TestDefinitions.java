package org.safeguarding.metrics.cells;

import org.safeguarding.metrics.measure.Definitions;
import org.safeguarding.metrics.measure.Limits;
import org.safeguarding.metrics.reference.clock.ClockLimits;

/** All measures with the national limits, and with codes that need no database. */
public final class TestDefinitions {

    private TestDefinitions() {}

    public static Definitions national() {
        return by(ClockLimits.NATIONAL);
    }

    public static Definitions by(Limits limits) {
        return Definitions.of(limits, new RememberedCodes());
    }
}
