package org.safeguarding.metrics.value;

import java.util.List;
import org.safeguarding.metrics.indicator.Indicator;

/**
 * What was asked, all of one moment.
 *
 * @param generation whose cells it was computed from; 0 if there is none yet
 * @param series one for each indicator, as asked
 */
public record Answer(Question question, int generation, List<IndicatorFigures> series) {

    /**
     * The figures of one indicator.
     *
     * @param definitionVersion by which the cells were computed; null if they are not computed yet
     * @param figures one for each period, as asked
     * @param inputLag over all periods, or the year up to the day asked for; null if nothing was recorded, and for restricted callers
     */
    public record IndicatorFigures(Indicator indicator, Integer definitionVersion, List<Figure> figures, InputLag inputLag) {}
}
