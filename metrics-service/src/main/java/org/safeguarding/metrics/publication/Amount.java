package org.safeguarding.metrics.publication;

import java.math.BigDecimal;
import org.safeguarding.metrics.value.Figure;
import org.safeguarding.metrics.value.Symbol;

/**
 * A value with what it is made of, as it is stored.
 *
 * @param symbol why there is no value; null if there is one
 */
public record Amount(Long numerator, Long denominator, BigDecimal value, Symbol symbol, String reason) {

    static Amount of(Figure figure) {
        return new Amount(
                figure.numerator(), figure.denominator(), figure.value(), figure.symbol(), figure.reason());
    }

    boolean isWithheld() {
        return symbol == Symbol.CONFIDENTIAL;
    }
}
