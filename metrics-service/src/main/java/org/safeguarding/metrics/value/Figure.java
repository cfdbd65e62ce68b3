package org.safeguarding.metrics.value;

import java.math.BigDecimal;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.reference.Population;

/**
 * The value of an indicator for one period.
 *
 * @param numerator null if withheld
 * @param denominator null for a count, if withheld, and if it is a population that is not known
 * @param value a whole number for a count, otherwise rounded half up to one decimal; null if there is a symbol
 * @param symbol why there is no value; null if there is one
 * @param reason the symbol in words
 * @param population the denominator of a rate; otherwise null
 */
public record Figure(
        Period period,
        Long numerator,
        Long denominator,
        BigDecimal value,
        Symbol symbol,
        String reason,
        Population population) {}
