package org.safeguarding.metrics.explanation;

import java.util.Locale;
import java.util.Optional;

/** Of what a list behind a number is: of those above the line, of those below it, or of those below and not above. */
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
