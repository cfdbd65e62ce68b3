package org.safeguarding.metrics.indicator;

import java.util.List;
import org.safeguarding.metrics.measure.InspectionMeasures;

/** Areas for improvement from inspections. They are about services, not children, so small counts are not withheld. */
final class InspectionIndicators {

    private static final String REPORTS = "Ofsted, CQC and HMICFRS inspection reports: areas for improvement";

    static final List<Indicator> ALL = List.of(
            Indicator.of("areas-for-improvement-open", "Areas for improvement open")
                    .definition("Areas for improvement named by published inspections and not closed by the end of the"
                            + " last day of the period. They are about services, not children, so small"
                            + " counts are not withheld.")
                    .count(
                            InspectionMeasures.AREAS_FOR_IMPROVEMENT_OPEN,
                            "Areas for improvement opened by that day and not closed by then.")
                    .clock("Open from the day of publication; not open on the day it is closed.")
                    .source("IN-02", REPORTS)
                    .lowerIsBetter(),
            Indicator.of("areas-for-improvement-overdue", "Areas for improvement overdue")
                    .definition("Open areas for improvement whose timescale, set by the inspectorate, had passed by"
                            + " the end of the last day of the period. They are about services, not"
                            + " children, so small counts are not withheld.")
                    .count(
                            InspectionMeasures.AREAS_FOR_IMPROVEMENT_OVERDUE,
                            "Areas for improvement due before that day and not closed by then.")
                    .clock("Overdue from the day after it is due; not overdue on the day it is closed.")
                    .source("IN-02", REPORTS)
                    .lowerIsBetter());

    private InspectionIndicators() {}
}
