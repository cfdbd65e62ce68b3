package org.safeguarding.metrics.value;

import java.util.Arrays;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.safeguarding.contract.code.AllegationThreshold;
import org.safeguarding.contract.code.AssessmentFactor;
import org.safeguarding.contract.code.CategoryOfAbuse;
import org.safeguarding.contract.code.EnquiryKind;
import org.safeguarding.contract.code.EnquiryReason;
import org.safeguarding.contract.code.EthnicityGroup;
import org.safeguarding.contract.code.OrganisationType;
import org.safeguarding.contract.code.PrimaryNeed;
import org.safeguarding.contract.code.ReasonForClosure;
import org.safeguarding.contract.code.Sex;
import org.safeguarding.contract.code.Urgency;
import org.safeguarding.contract.code.WorkforceSector;
import org.safeguarding.metrics.measure.AgeBand;
import org.safeguarding.metrics.measure.Bands;
import org.safeguarding.metrics.measure.Codes;
import org.safeguarding.metrics.measure.Dimension;

/**
 * Codes and names of the values of a dimension. In a profile, a value of a code set is its place in the set plus one.
 */
final class DimensionValues {

    private static final Named NOT_RECORDED = new Named("not-recorded", "Not recorded");

    /** @param code as published */
    record Named(String code, String label) {}

    private final Function<Integer, Named> names;
    private final int fixed;

    private DimensionValues(int fixed, Function<Integer, Named> names) {
        this.fixed = fixed;
        this.names = names;
    }

    private static DimensionValues set(Stream<Named> values) {
        var all = values.toList();
        return new DimensionValues(all.size(), code -> all.get(code - 1));
    }

    /** A code set of our own, named by its words. */
    private static DimensionValues set(Enum<?>[] values) {
        return set(Arrays.stream(values).map(value -> new Named(kebab(value), words(value))));
    }

    private static String words(Enum<?> value) {
        return value.name().charAt(0)
                + value.name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** @param bands of the measure; only needed for durations */
    static DimensionValues of(Dimension dimension, Bands bands, String authority, Codes codes) {
        return switch (dimension) {
            case AGE_BAND -> set(Arrays.stream(AgeBand.values()).map(band -> new Named(band.label(), band.label())));
            case SEX -> set(Arrays.stream(Sex.values()).map(sex -> new Named(sex.code(), sex.label())));
            case ETHNICITY_GROUP ->
                set(Arrays.stream(EthnicityGroup.values()).map(group -> new Named(kebab(group), group.label())));
            case DISABILITY ->
                set(Stream.of(new Named("disabled", "Disabled"), new Named("not-disabled", "Not disabled")));
            case PRIMARY_NEED ->
                set(Arrays.stream(PrimaryNeed.values()).map(need -> new Named(need.code(), need.label())));
            case CATEGORY, INITIAL_CATEGORY, LATEST_CATEGORY ->
                set(Arrays.stream(CategoryOfAbuse.values())
                        .map(category -> new Named(category.code(), category.label())));
            case ORGANISATION_TYPE ->
                set(Arrays.stream(OrganisationType.values()).map(type -> new Named(kebab(type), type.label())));
            case URGENCY -> set(Urgency.values());
            case REASON_FOR_CLOSURE ->
                set(Arrays.stream(ReasonForClosure.values()).map(reason -> new Named(reason.code(), reason.label())));
            case FACTOR ->
                set(Arrays.stream(AssessmentFactor.values()).map(factor -> new Named(factor.code(), factor.label())));
            case WORKFORCE_SECTOR -> set(WorkforceSector.values());
            case ALLEGATION_THRESHOLD -> set(AllegationThreshold.values());
            case ENQUIRY_REASON -> set(EnquiryReason.values());
            case ENQUIRY_KIND -> set(EnquiryKind.values());
            case DURATION -> set(bands.bands().stream().map(band -> new Named(band.label(), band.label())));
            case DAYS, OPEN_SINCE -> throw new IllegalArgumentException(dimension + " divides nothing");
            case LOCALITY, AGENCY ->
                new DimensionValues(0, code -> {
                    var value = codes.value(authority, dimension, code);
                    return new Named(value, value);
                });
        };
    }

    private static String kebab(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * All values of a code set, and values that were counted; a value outside the set that counts nothing is left out.
     */
    SortedSet<Integer> listed(Iterable<Integer> counted) {
        var listed = new TreeSet<Integer>();
        IntStream.rangeClosed(1, fixed).forEach(listed::add);
        counted.forEach(listed::add);
        return listed;
    }

    /** @param code in profiles; 0 means not known */
    Named named(int code) {
        return code == 0 ? NOT_RECORDED : names.apply(code);
    }
}
