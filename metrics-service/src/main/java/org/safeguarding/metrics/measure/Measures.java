package org.safeguarding.metrics.measure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeguarding.contract.fact.Fact;

/** All measures. An id that was ever stored keeps its meaning; a measure that counts differently gets a new version. */
public final class Measures {

    public static final List<Measure> ALL = Stream.of(
                    ContactMeasures.ALL,
                    ReferralMeasures.ALL,
                    AssessmentMeasures.ALL,
                    ChildrenInNeedMeasures.ALL,
                    EarlyHelpMeasures.ALL,
                    AllegationMeasures.ALL,
                    EnquiryMeasures.ALL,
                    ConferenceMeasures.ALL,
                    PlanMeasures.ALL,
                    ProtectionMeasures.ALL,
                    InspectionMeasures.ALL)
            .flatMap(Collection::stream)
            .toList();

    private static final Map<Class<?>, Measure> INPUT_LAGS = ALL.stream()
            .filter(measure -> measure.bands() == Bands.OF_INPUT)
            .collect(Collectors.toUnmodifiableMap(Measure::type, Function.identity()));

    private Measures() {}

    /** The measure of how late the records of one kind are; empty if there is none. */
    public static Optional<Measure> inputLag(Class<? extends Fact> type) {
        return Optional.ofNullable(INPUT_LAGS.get(type));
    }
}
