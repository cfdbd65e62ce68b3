package org.safeguarding.metrics.indicator;

import java.util.List;
import org.safeguarding.metrics.measure.EarlyHelpMeasures;

/** Early help by the council and by partners. */
final class EarlyHelpIndicators {

    private static final String LOCAL_BOARD = "Local safeguarding board: annual report, early help";

    private static final String CONTACTS = "Early help contacts received in the period.";
    private static final String FAMILIES = "Families allocated in the period.";
    private static final String STARTED = "Early help assessments that the council started in the period.";
    private static final String COMPLETED =
            "Early help assessments completed in the period, by the council or by a partner.";
    private static final String BY_PARTNERS = "Early help assessments that a partner completed in the period.";
    private static final String ON_ALLOCATION =
            "3 working days from allocation, which is day 0, or the authority's own limit. Counted on the day of allocation.";
    private static final String ON_START =
            "The authority's own timescale or, if it has set none, 45 working days from the start, which is day 0."
                    + " Counted on the day of the start.";
    private static final String ON_COMPLETION = "Counted on the day of completion.";

    static final List<Indicator> ALL = List.of(
            Indicator.of("early-help-contacts", "Early help contacts")
                    .definition("Contacts to early help, whatever the triage decided.")
                    .count(EarlyHelpMeasures.CONTACTS_RECEIVED, CONTACTS)
                    .clock("Counted on the day of receipt.")
                    .source("EH-01", LOCAL_BOARD)
                    .neitherIsBetter(),
            Indicator.of("early-help-contacts-triaged-in-time", "Early help contacts triaged in time")
                    .definition("Contacts to early help that were triaged within five working days, or within the"
                            + " authority's own limit. A contact that has not been triaged is not in time.")
                    .percent(
                            EarlyHelpMeasures.CONTACTS_TRIAGED_IN_TIME,
                            "Early help contacts received in the period and triaged in time.",
                            EarlyHelpMeasures.CONTACTS_RECEIVED,
                            CONTACTS)
                    .clockInWorkingDays("5 working days from receipt, which is day 0. Counted on the day of receipt.")
                    .source("EH-01", LOCAL_BOARD)
                    .higherIsBetter(),
            Indicator.of("early-help-families-engaged-in-time", "Families engaged in time")
                    .definition(
                            "Families that early help contacted and engaged within three working days of allocation.")
                    .percent(
                            EarlyHelpMeasures.FAMILIES_ENGAGED_IN_TIME,
                            "Families allocated in the period and engaged in time.",
                            EarlyHelpMeasures.FAMILIES_ALLOCATED,
                            FAMILIES)
                    .clockInWorkingDays(ON_ALLOCATION)
                    .source("EH-02", LOCAL_BOARD)
                    .higherIsBetter(),
            Indicator.of("early-help-families-engaged-late", "Families engaged late")
                    .definition("Families that early help engaged, but more than three working days after allocation.")
                    .percent(
                            EarlyHelpMeasures.FAMILIES_ENGAGED_LATE,
                            "Families allocated in the period and engaged after the limit.",
                            EarlyHelpMeasures.FAMILIES_ALLOCATED,
                            FAMILIES)
                    .clockInWorkingDays(ON_ALLOCATION)
                    .source("EH-03", LOCAL_BOARD)
                    .lowerIsBetter(),
            Indicator.of("early-help-families-engaged", "Families engaged")
                    .definition("Families that early help engaged, in time or late.")
                    .percent(
                            EarlyHelpMeasures.FAMILIES_ENGAGED,
                            "Families allocated in the period and engaged, whenever that was.",
                            EarlyHelpMeasures.FAMILIES_ALLOCATED,
                            FAMILIES)
                    .clock("Counted on the day of allocation.")
                    .source("EH-04", LOCAL_BOARD)
                    .higherIsBetter(),
            Indicator.of("early-help-assessments-in-time", "Early help assessments completed in time")
                    .definition("The council's early help assessments that were completed within its timescale.")
                    .percent(
                            EarlyHelpMeasures.COUNCIL_ASSESSMENTS_IN_TIME,
                            "Early help assessments that the council started in the period and completed in time.",
                            EarlyHelpMeasures.COUNCIL_ASSESSMENTS_STARTED,
                            STARTED)
                    .clockInWorkingDays(ON_START)
                    .source("EH-05", LOCAL_BOARD)
                    .higherIsBetter(),
            Indicator.of("early-help-assessments-late", "Early help assessments completed late")
                    .definition("The council's early help assessments that were completed after its timescale.")
                    .percent(
                            EarlyHelpMeasures.COUNCIL_ASSESSMENTS_LATE,
                            "Early help assessments that the council started in the period and completed late.",
                            EarlyHelpMeasures.COUNCIL_ASSESSMENTS_STARTED,
                            STARTED)
                    .clockInWorkingDays(ON_START)
                    .source("EH-06", LOCAL_BOARD)
                    .lowerIsBetter(),
            Indicator.of("early-help-assessments-completed", "Early help assessments completed out of those started")
                    .definition("The council's early help assessments that were completed, in time or late.")
                    .percent(
                            EarlyHelpMeasures.COUNCIL_ASSESSMENTS_COMPLETED,
                            "Early help assessments that the council started in the period and completed, whenever that was.",
                            EarlyHelpMeasures.COUNCIL_ASSESSMENTS_STARTED,
                            STARTED)
                    .clock("Counted on the day of the start.")
                    .source("EH-07", LOCAL_BOARD)
                    .higherIsBetter(),
            Indicator.of("early-help-assessments-by-partners", "Early help assessments by partners")
                    .definition("Early help assessments that organisations other than the council completed.")
                    .percent(
                            EarlyHelpMeasures.ASSESSMENTS_BY_PARTNERS,
                            BY_PARTNERS,
                            EarlyHelpMeasures.ASSESSMENTS_COMPLETED,
                            COMPLETED)
                    .clock(ON_COMPLETION)
                    .source("EH-08", LOCAL_BOARD)
                    .higherIsBetter(),
            Indicator.of("early-help-assessments-by-schools", "Early help assessments by schools")
                    .definition("Early help assessments completed by schools, out of those completed by all partners.")
                    .percent(
                            EarlyHelpMeasures.ASSESSMENTS_BY_SCHOOLS,
                            "Early help assessments that a school completed in the period.",
                            EarlyHelpMeasures.ASSESSMENTS_BY_PARTNERS,
                            BY_PARTNERS)
                    .clock(ON_COMPLETION)
                    .source("EH-09", LOCAL_BOARD)
                    .neitherIsBetter(),
            Indicator.of("early-help-assessments-by-other-partners", "Early help assessments by other partners")
                    .definition("Early help assessments completed by partners other than schools, out of those"
                            + " completed by all partners.")
                    .percent(
                            EarlyHelpMeasures.ASSESSMENTS_BY_OTHER_PARTNERS,
                            "Early help assessments that a partner other than a school completed in the period.",
                            EarlyHelpMeasures.ASSESSMENTS_BY_PARTNERS,
                            BY_PARTNERS)
                    .clock(ON_COMPLETION)
                    .source("EH-10", LOCAL_BOARD)
                    .neitherIsBetter(),
            lag("early-help-contacts-input-lag", "Input lag of early help contacts")
                    .definition("Days between an early help contact being received or triaged and that being recorded.")
                    .distribution(
                            EarlyHelpMeasures.CONTACTS_INPUT_LAG,
                            "Contacts whose latest change took effect in the period.")
                    .source("EH-01", LOCAL_BOARD)
                    .lowerIsBetter(),
            lag("early-help-families-input-lag", "Input lag of families in early help")
                    .definition("Days between a family being allocated, engaged or closed and that being recorded.")
                    .distribution(
                            EarlyHelpMeasures.FAMILIES_INPUT_LAG,
                            "Families whose latest change took effect in the period.")
                    .source("EH-02", LOCAL_BOARD)
                    .lowerIsBetter(),
            lag("early-help-assessments-input-lag", "Input lag of early help assessments")
                    .definition("Days between an early help assessment being started or completed and that being"
                            + " recorded.")
                    .distribution(
                            EarlyHelpMeasures.ASSESSMENTS_INPUT_LAG,
                            "Early help assessments whose latest change took effect in the period.")
                    .source("EH-08", LOCAL_BOARD)
                    .lowerIsBetter());

    private EarlyHelpIndicators() {}

    private static Declaration lag(String id, String name) {
        return Indicator.of(id, name).clock("Calendar days. Counted on the day the change took effect.");
    }
}
