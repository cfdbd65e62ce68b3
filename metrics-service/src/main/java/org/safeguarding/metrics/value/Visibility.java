package org.safeguarding.metrics.value;

import java.util.Set;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Period;

/** Which counts a caller sees. The purpose of a count makes no difference. */
interface Visibility {

    /** For callers who see everything. */
    Visibility FULL = new Visibility() {
        @Override
        public boolean shows(Measure measure, Period period) {
            return true;
        }

        @Override
        public Set<Integer> withheld(Measure measure, Dimension dimension, Period period) {
            return Set.of();
        }

        @Override
        public Shown shown() {
            return new Shown();
        }
    };

    /** Whether the count for the whole authority is shown. */
    boolean shows(Measure measure, Period period);

    /** The codes of the values whose counts are not shown. */
    Set<Integer> withheld(Measure measure, Dimension dimension, Period period);

    /** What has been decided so far. */
    Shown shown();
}
