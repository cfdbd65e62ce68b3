package org.safeguarding.metrics.value;

import java.util.List;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.reference.Population;

/**
 * The figure of an indicator for one period.
 *
 * @param whole for the whole authority
 * @param population the denominator of a rate; otherwise null
 * @param quartiles of a distribution, if its value is given; otherwise null
 * @param bands of a distribution; otherwise empty
 * @param slices the values of the requested dimension; empty if none was requested or there is nothing to divide
 * @param compared null unless requested
 */
public record Figure(
        Period period,
        Amount whole,
        Population population,
        Quartiles quartiles,
        List<FigureSlice> bands,
        List<FigureSlice> slices,
        Compared compared) {

    /**
     * One value of a dimension.
     *
     * @param code as published, or {@code not-recorded}
     */
    public record FigureSlice(String code, String label, Amount amount) {}

    Figure with(Compared comparison) {
        return new Figure(period, whole, population, quartiles, bands, slices, comparison);
    }
}
