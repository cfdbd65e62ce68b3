package org.safeguarding.metrics.value;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.measure.Codes;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Profile;
import org.safeguarding.web.problem.Refusal;

/** Selects the marks that a figure includes. */
@FunctionalInterface
public interface Slice {

    /** The whole authority. */
    Slice WHOLE = (_, _, _) -> true;

    /** Whether the count of a measure on a day includes marks with this profile. */
    boolean has(Measure measure, Profile profile, LocalDate day);

    /**
     * One value of a dimension, by its code in the values.
     *
     * @throws Refusal if the dimension does not apply, or if the code set does not have the value
     */
    static Slice of(Indicator indicator, Dimension dimension, String value, String authority, Codes codes) {
        var measures = indicator.formula().measures();
        if (!measures.stream().allMatch(measure -> measure.dimensions().contains(dimension))) {
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
        return (measure, profile, day) ->
                names.named(measure.code(dimension, profile, day)).code().equals(value);
    }
}
