package org.safeguarding.metrics.indicator;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All indicators of the platform. */
public final class Indicators {

    public static final List<Indicator> ALL = Stream.of(
                    ContactIndicators.ALL,
                    ReferralIndicators.ALL,
                    AssessmentIndicators.ALL,
                    ChildrenInNeedIndicators.ALL,
                    EarlyHelpIndicators.ALL,
                    AllegationIndicators.ALL,
                    EnquiryIndicators.ALL,
                    ConferenceIndicators.ALL,
                    PlanIndicators.ALL,
                    ProtectionIndicators.ALL,
                    ChildInNeedPlanIndicators.ALL,
                    VisitIndicators.ALL,
                    InspectionIndicators.ALL)
            .flatMap(Collection::stream)
            .toList();

    private static final Map<String, Indicator> BY_ID =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Indicator::id, Function.identity()));

    private Indicators() {}

    public static Optional<Indicator> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }
}
