package org.safeguarding.metrics.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.safeguarding.metrics.indicator.Polarity;

/**
 * A target that an authority has set itself for a reporting year or a quarter of one.
 *
 * @param to last day, inclusive
 * @param value in the unit of the indicator
 * @param version of the reference data that has it
 */
public record Target(String indicator, LocalDate from, LocalDate to, BigDecimal value, int version) {

    /** Whether a value meets it; empty if neither more nor less is better for the indicator. */
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
