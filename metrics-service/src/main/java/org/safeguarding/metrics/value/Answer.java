package org.safeguarding.metrics.value;

import java.util.List;
import org.safeguarding.metrics.indicator.Indicator;

/**
 * The answer to a question, all of one moment.
 *
 * @param generation of the cells; 0 if there is none yet
 * @param series one for each indicator, in the order requested
 */
public record Answer(Question question, int generation, List<IndicatorFigures> series) {

    /**
     * The figures of one indicator.
     *
     * @param definitionVersion used to compute the cells; null if they are not computed yet
     * @param figures one for each period, in the order requested
     * @param inputLag over all periods, or the year up to the day requested; null if nothing was recorded, and for
     *     restricted callers
     */
    public record IndicatorFigures(
            Indicator indicator, Integer definitionVersion, List<Figure> figures, InputLag inputLag) {}
}
