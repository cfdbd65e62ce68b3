package org.safeguarding.metrics.publication;

import java.util.List;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Period;

/**
 * Figures of one indicator to publish.
 *
 * @param pointer where they are in the request
 * @param by divides each figure; null for the whole authority only
 */
public record FiguresToPublish(String pointer, Indicator indicator, List<Period> periods, Dimension by) {

    public FiguresToPublish {
        periods = List.copyOf(periods);
    }
}
