package org.safeguarding.metrics.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.safeguarding.metrics.indicator.Polarity;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.reference.Comparator;

/**
 * A figure beside others. Nothing is said of a figure that is not given.
 *
 * @param previousYear the same period a year before
 * @param others published values of a whole reporting year, or of its end; empty for other periods
 * @param target null if none is set for the period
 */
public record Compared(Previous previousYear, List<Other> others, Aim target) {

    /** Whether a value is above (up) or below (down) what it is compared with. */
    public enum Direction {
        UP,
        DOWN,
        SAME
    }

    /** Which is better of the two; neither if they are the same or the indicator does not say. */
    public enum Judgement {
        BETTER,
        WORSE,
        NEITHER
    }

    /** @param direction and judgement are null if one of the two has no value */
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
     * @param group a group of {@link Comparator#GROUPS}, or mean or median of the statistical neighbours, computed here
     * @param set the set of statistical neighbours it was computed from; null if published so
     * @param valued how many of the set have a value; null if published so
     * @param release null if computed here from several
     * @param caveat in what it is not like for like; null if it is
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
