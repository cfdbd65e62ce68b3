package org.safeguarding.metrics.indicator;

import java.util.List;
import org.safeguarding.metrics.measure.AllegationMeasures;

/** Allegations against people who work with children. Small counts are withheld, as they are for children. */
final class AllegationIndicators {

    private static final String LOCAL_BOARD = "Local safeguarding board: annual report, designated officer (LADO)";

    private static final String RECEIVED = "Enquiries received in the period.";
    private static final String ON_RECEIPT = "Counted on the day of receipt.";

    static final List<Indicator> ALL = List.of(
            Indicator.of("allegations-received", "Enquiries to the designated officer")
                    .definition("Enquiries to the designated officer (LADO) about people who work with children,"
                            + " whatever the decision.")
                    .count(AllegationMeasures.ALLEGATIONS_RECEIVED, RECEIVED)
                    .clock(ON_RECEIPT)
                    .source("QA-05", LOCAL_BOARD)
                    .neitherIsBetter(),
            Indicator.of("allegations-to-full-process", "Allegations to full process")
                    .definition("Enquiries that met the threshold of allegations management.")
                    .percent(
                            AllegationMeasures.ALLEGATIONS_TO_FULL_PROCESS,
                            "Enquiries received in the period that went to full process, whenever that was decided.",
                            AllegationMeasures.ALLEGATIONS_RECEIVED,
                            RECEIVED)
                    .clock(ON_RECEIPT)
                    .source("QA-05", LOCAL_BOARD)
                    .neitherIsBetter(),
            Indicator.of("allegation-thresholds-in-time", "Allegation thresholds decided in time")
                    .definition("Enquiries where the designated officer decided, within one working day or the"
                            + " authority's own limit, whether they meet the threshold.")
                    .percent(
                            AllegationMeasures.ALLEGATION_THRESHOLDS_IN_TIME,
                            "Enquiries received in the period and decided in time.",
                            AllegationMeasures.ALLEGATIONS_RECEIVED,
                            RECEIVED)
                    .clockInWorkingDays("1 working day from receipt, which is day 0. " + ON_RECEIPT)
                    .source("QA-05", LOCAL_BOARD)
                    .higherIsBetter(),
            Indicator.of("allegations-incomplete", "Allegations whose outcome is incomplete")
                    .definition("Allegations in full process with no outcome decided by the end of the last day of the"
                            + " period.")
                    .count(
                            AllegationMeasures.ALLEGATIONS_INCOMPLETE,
                            "Allegations taken to full process by that day and not concluded by then.")
                    .clock("Counted from the day the threshold was decided up to, but not including, the day of"
                            + " the conclusion.")
                    .source("QA-05", LOCAL_BOARD)
                    .lowerIsBetter(),
            Indicator.of("allegations-input-lag", "Input lag of allegations")
                    .definition("Days between an enquiry being received, decided or concluded and that being recorded.")
                    .distribution(
                            AllegationMeasures.ALLEGATIONS_INPUT_LAG,
                            "Enquiries whose latest change took effect in the period.")
                    .clock("Calendar days. Counted on the day the change took effect.")
                    .source("QA-05", LOCAL_BOARD)
                    .lowerIsBetter());

    private AllegationIndicators() {}
}
