package org.safeguarding.metrics.measure;

import java.util.List;
import org.safeguarding.contract.fact.AreaForImprovementFact;

/** Areas for improvement from inspections. */
public final class InspectionMeasures {

    private static final Counting<AreaForImprovementFact> AREAS =
            Counting.of(AreaForImprovementFact.class, (area, _) -> "area for improvement published " + area.openedOn());

    public static final Measure AREAS_FOR_IMPROVEMENT_OPEN =
            AREAS.stock("areas-for-improvement-open", (area, _) -> area.openedOn(), AreaForImprovementFact::closedOn);

    public static final Measure AREAS_FOR_IMPROVEMENT_OVERDUE = AREAS.when(Clocks.AREA_FOR_IMPROVEMENT::lateUnlessDone)
            .stock(
                    "areas-for-improvement-overdue",
                    (area, _) -> area.dueOn().plusDays(1),
                    AreaForImprovementFact::closedOn);

    static final List<Measure> ALL = List.of(AREAS_FOR_IMPROVEMENT_OPEN, AREAS_FOR_IMPROVEMENT_OVERDUE);

    private InspectionMeasures() {}
}
