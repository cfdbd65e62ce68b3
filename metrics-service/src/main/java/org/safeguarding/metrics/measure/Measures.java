package org.safeguarding.metrics.measure;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** All that is counted. An id that was ever stored keeps its meaning; what is counted otherwise gets another version. */
public final class Measures {

    public static final List<Measure> ALL = Stream.of(
                    ContactMeasures.ALL,
                    ReferralMeasures.ALL,
                    AssessmentMeasures.ALL,
                    ChildrenInNeedMeasures.ALL,
                    EarlyHelpMeasures.ALL,
                    AllegationMeasures.ALL,
                    PlanMeasures.ALL,
                    InspectionMeasures.ALL)
            .flatMap(Collection::stream)
            .toList();

    private Measures() {}
}
