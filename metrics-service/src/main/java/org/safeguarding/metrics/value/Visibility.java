package org.safeguarding.metrics.value;

import java.util.Set;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Period;

/** Which counts a caller is told. What a count is asked for makes no difference. */
interface Visibility {

    /** For callers who are told everything. */
    Visibility FULL = new Visibility() {
        @Override
        public boolean shows(Measure measure, Period period) {
            return true;
        }

        @Override
        public Set<Integer> withheld(Measure measure, Dimension dimension, Period period) {
            return Set.of();
        }
    };

    /** Whether the count of the whole authority is told. */
    boolean shows(Measure measure, Period period);

    /** The codes of the values whose counts are not told. */
    Set<Integer> withheld(Measure measure, Dimension dimension, Period period);
}
