package org.safeguarding.metrics.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A value with its numerator and denominator, or the reason why there is none. Whether it is withheld is decided on
 * counts, before rounding: a rounded value could reveal a small count.
 *
 * @param numerator null if withheld or not known
 * @param denominator null for a count, and if withheld or not known
 * @param value a whole number for a count, otherwise rounded half up to one decimal place; null if there is a symbol
 * @param symbol why there is no value; null if there is one
 * @param reason the symbol in words
 */
public record Amount(Long numerator, Long denominator, BigDecimal value, Symbol symbol, String reason) {

    static final int DECIMALS = 1;
    static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    static final BigDecimal PER_10_000 = BigDecimal.valueOf(10_000);

    static Amount count(long n) {
        return new Amount(n, null, BigDecimal.valueOf(n), null, null);
    }

    static Amount ratio(long numerator, long denominator, BigDecimal of) {
        if (denominator == 0) {
            return new Amount(numerator, denominator, null, Symbol.NOT_APPLICABLE, "The denominator is zero.");
        }
        var value = BigDecimal.valueOf(numerator)
                .multiply(of)
                .divide(BigDecimal.valueOf(denominator), DECIMALS, RoundingMode.HALF_UP);
        return numerator != 0 && value.signum() == 0
                ? new Amount(numerator, denominator, null, Symbol.ROUNDS_TO_ZERO, "Not zero, but it rounds to zero.")
                : new Amount(numerator, denominator, value, null, null);
    }

    /** @param median null if there are no records, or of none is it known how long it took */
    static Amount median(long records, BigDecimal median) {
        return median == null
                ? new Amount(
                        records,
                        null,
                        null,
                        Symbol.NOT_APPLICABLE,
                        records == 0 ? "There are none." : "It is not known of any how long it took.")
                : new Amount(records, null, median, null, null);
    }

    /** @param numerator null if withheld, as is the denominator */
    static Amount withheld(Long numerator, Long denominator) {
        return new Amount(
                numerator,
                denominator,
                null,
                Symbol.CONFIDENTIAL,
                "Withheld: a count from 1 to 5, or a figure that would reveal one.");
    }

    static Amount notAvailable(Long numerator, String reason) {
        return new Amount(numerator, null, null, Symbol.NOT_AVAILABLE, reason);
    }
}
