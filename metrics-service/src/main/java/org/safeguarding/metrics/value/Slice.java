package org.safeguarding.metrics.value;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.measure.Codes;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Profile;
import org.safeguarding.web.problem.Refusal;

/** One value of a dimension, by its code in the values. Selects the marks that belong to it. */
public final class Slice {

    private final Dimension dimension;
    private final String value;
    private final DimensionValues names;

    private Slice(Dimension dimension, String value, DimensionValues names) {
        this.dimension = dimension;
        this.value = value;
        this.names = names;
    }

    /** @throws Refusal if the dimension does not apply, or if the code set does not have the value */
    public static Slice of(Indicator indicator, Dimension dimension, String value, String authority, Codes codes) {
        var measures = indicator.formula().measures();
        if (dimension == Dimension.DAYS
                || !measures.stream().allMatch(measure -> measure.dimensions().contains(dimension))) {
            throw Refusal.invalid(
                    "by", "slice-not-applicable", indicator.id() + " cannot be divided by " + dimension.label() + ".");
        }
        var bands = measures.getFirst().bands();
        var names = DimensionValues.of(dimension, bands, authority, codes);
        var known = names.listed(List.of()).stream()
                .map(code -> names.named(code).code())
                .collect(Collectors.toSet());
        // A dimension without a code set is open: an unknown value has no marks.
        if (!known.isEmpty() && !known.contains(value) && !names.named(0).code().equals(value)) {
            throw Refusal.invalid(
                    "value",
                    "unknown-code",
                    "The value is one of "
                            + Stream.concat(
                                            known.stream().sorted(),
                                            Stream.of(names.named(0).code()))
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        return new Slice(dimension, value, names);
    }

    /** Whether it includes a mark with this profile. */
    public boolean has(Profile profile) {
        return names.named(profile.code(dimension)).code().equals(value);
    }
}
