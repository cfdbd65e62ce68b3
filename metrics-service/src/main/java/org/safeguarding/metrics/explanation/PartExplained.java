package org.safeguarding.metrics.explanation;

import java.util.List;
import org.safeguarding.metrics.measure.Measure;

/**
 * What one child, inspection or allegation adds to the numerator or the denominator.
 *
 * @param says what is counted, in the words of the catalogue
 */
public record PartExplained(
        FigurePart part, Measure measure, String says, List<CountedRecord> counted, List<NotCounted> notCounted) {

    public long count() {
        return counted.stream().mapToLong(CountedRecord::count).sum();
    }
}
