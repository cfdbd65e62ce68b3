package org.safeguarding.metrics.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.safeguarding.metrics.indicator.Polarity;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.reference.Comparator;

/**
 * A figure compared with others. A figure without a value has no direction and no judgement.
 *
 * @param previousYear the same period one year earlier
 * @param others published values for a whole reporting year, or for its end; empty for other periods
 * @param target null if none is set for the period
 */
public record Compared(Previous previousYear, List<Other> others, Aim target) {

    /** Whether a value is above (up) or below (down) the other. */
    public enum Direction {
        UP,
        DOWN,
        SAME
    }

    /**
     * Whether the value is better or worse than the other; neither if they are equal or the indicator has no better
     * direction.
     */
    public enum Judgement {
        BETTER,
        WORSE,
        NEITHER
    }

    /** @param direction null, as is judgement, if either has no value */
    public record Travel(Direction direction, Judgement judgement) {

        static final Travel UNKNOWN = new Travel(null, null);

        static Travel from(BigDecimal other, BigDecimal own, Polarity polarity) {
            if (own == null || other == null) {
                return UNKNOWN;
            }
            int sign = own.compareTo(other);
            var direction = sign == 0 ? Direction.SAME : sign > 0 ? Direction.UP : Direction.DOWN;
            if (sign == 0 || polarity == Polarity.NEITHER) {
                return new Travel(direction, Judgement.NEITHER);
            }
            boolean better = sign > 0 == (polarity == Polarity.HIGHER_IS_BETTER);
            return new Travel(direction, better ? Judgement.BETTER : Judgement.WORSE);
        }
    }

    public record Previous(Period period, Amount amount, Travel travel) {}

    /**
     * A published value of others.
     *
     * @param group a group of {@link Comparator#GROUPS}, or the mean or median of the statistical neighbours, computed
     *     here
     * @param set the set of statistical neighbours it was computed from; null if published as such
     * @param valued how many of the set have a value; null if published as such
     * @param release null if computed here from several
     * @param caveat how it is not like for like; null if it is
     */
    public record Other(
            String group,
            BigDecimal value,
            String set,
            Integer valued,
            String release,
            Comparator.Status status,
            String caveat,
            Travel travel) {}

    /** @param met null if there is no value, or if neither more nor fewer is better */
    public record Aim(LocalDate from, LocalDate to, BigDecimal value, Boolean met) {}
}
