package org.safeguarding.metrics.measure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
                    VisitMeasures.ALL,
                    ChildInNeedPlanMeasures.ALL,
                    InspectionMeasures.ALL)
            .flatMap(Collection::stream)
            .toList();

    private static final Map<Set<Class<? extends Fact>>, Measure> INPUT_LAGS = ALL.stream()
            .filter(measure -> measure.bands() == Bands.OF_INPUT)
            .collect(Collectors.toUnmodifiableMap(Measure::types, Function.identity()));

    private Measures() {}

    /** The measure of how late the records that another counts are; empty if there is none, or if it counts several kinds. */
    public static Optional<Measure> inputLag(Measure measure) {
        return Optional.ofNullable(INPUT_LAGS.get(measure.types()));
    }
}
