package org.safeguarding.metrics.explanation;

import java.util.List;
import org.safeguarding.metrics.measure.Measure;

/**
 * What of one child, or one inspection, is above or below the line.
 *
 * @param says what is counted, as the catalogue has it
 */
public record PartExplained(
        FigurePart part, Measure measure, String says, List<CountedRecord> counted, List<NotCounted> notCounted) {

    public long count() {
        return counted.stream().mapToLong(CountedRecord::count).sum();
    }
}
