package org.safeguarding.metrics.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.safeguarding.metrics.indicator.Polarity;

/**
 * What an authority has set itself to reach in a reporting year or a quarter of one.
 *
 * @param to last day, within
 * @param value in the unit of the indicator
 * @param version of the reference data it is in
 */
public record Target(String indicator, LocalDate from, LocalDate to, BigDecimal value, int version) {

    /** Whether a value reaches it; empty if neither more nor less of the indicator is better. */
    public Optional<Boolean> isMetBy(BigDecimal reached, Polarity polarity) {
        return switch (polarity) {
            case HIGHER_IS_BETTER -> Optional.of(reached.compareTo(value) >= 0);
            case LOWER_IS_BETTER -> Optional.of(reached.compareTo(value) <= 0);
            case NEITHER -> Optional.empty();
        };
    }

    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
