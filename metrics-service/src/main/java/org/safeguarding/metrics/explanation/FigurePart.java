package org.safeguarding.metrics.explanation;

import java.util.Locale;
import java.util.Optional;

/**
 * The part of a figure that a list shows: the numerator, the denominator, or what is in the denominator but not in the
 * numerator.
 */
public enum FigurePart {
    NUMERATOR,
    DENOMINATOR,
    OUTSIDE;

    public static Optional<FigurePart> named(String name) {
        for (var part : values()) {
            if (part.label().equals(name)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    /** Its name in the API. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
