package org.safeguarding.metrics.indicator;

import java.util.Objects;

/**
 * An indicator as it is declared: the text that people read and the formula that is computed, in one place so that they cannot
 * drift apart.
 *
 * @param id stable, part of the address of its values
 * @param denominator null for a count
 * @param clock the days it counts by: the limit, the look-back, or the day something counts on
 * @param definitionVersion one more whenever the same events would give other values
 * @param aboutChildren true if it counts children or what happened to them, so that small counts are withheld
 */
public record Indicator(
        String id,
        String name,
        String definition,
        String numerator,
        String denominator,
        String clock,
        Formula formula,
        Source source,
        int definitionVersion,
        Polarity polarity,
        boolean aboutChildren) {

    public Indicator {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(formula, "formula");
        if ((denominator == null) != (formula.unit() == Unit.COUNT)) {
            throw new IllegalArgumentException(id + ": a count has no denominator, everything else has one");
        }
    }

    public Unit unit() {
        return formula.unit();
    }
}
