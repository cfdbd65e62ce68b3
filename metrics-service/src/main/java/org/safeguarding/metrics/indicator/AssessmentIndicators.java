package org.safeguarding.metrics.indicator;

import java.util.List;
import org.safeguarding.metrics.measure.AssessmentMeasures;

/** Child and family assessments. */
final class AssessmentIndicators {

    private static final String C2 = "DfE: characteristics of children in need, table C2";
    private static final String C3 = "DfE: characteristics of children in need, table C3";
    private static final String CENSUS_QUERY = "DfE: children in need census, validation rule 8670Q";

    private static final String COMPLETED = "Assessments authorised in the period.";
    private static final String ON_AUTHORISATION = "Counted on the day a manager authorised it.";
    private static final String FACTORS =
            "Factors identified by assessments authorised in the period. Each factor counts once for a referral in"
                    + " a reporting year.";
    private static final String ON_FIRST =
            "Counted on the first authorisation of the reporting year that names the factor for the referral.";
    private static final String EACH_FACTOR =
            " An assessment can identify several factors. Divided by factor, each figure is the number of episodes"
                    + " with that factor; the figures do not add up to the number of episodes. Code 21, no factors"
                    + " identified, is one of the factors.";

    static final List<Indicator> ALL = List.of(
            Indicator.of("assessments-completed", "Assessments completed")
                    .definition("Child and family assessments that a manager authorised.")
                    .count(AssessmentMeasures.ASSESSMENTS_COMPLETED, COMPLETED)
                    .clock(ON_AUTHORISATION)
                    .source("FD-10", C2)
                    .neitherIsBetter(),
            Indicator.of("assessment-rate", "Assessments completed per 10,000 children")
                    .definition("Child and family assessments that a manager authorised, per 10,000 children. Not"
                            + " annualised.")
                    .rate(AssessmentMeasures.ASSESSMENTS_COMPLETED, COMPLETED)
                    .clock(ON_AUTHORISATION)
                    .source("FD-10", C2)
                    .neitherIsBetter(),
            Indicator.of("assessments-in-time", "Assessments completed in time")
                    .definition("Child and family assessments authorised within 45 working days of their start, or"
                            + " within the authority's own limit.")
                    .percent(
                            AssessmentMeasures.ASSESSMENTS_IN_TIME,
                            "Assessments authorised in the period and in time.",
                            AssessmentMeasures.ASSESSMENTS_COMPLETED,
                            COMPLETED)
                    .clockInWorkingDays(
                            "45 working days from the start, which is day 0: day 45 is in time. " + ON_AUTHORISATION)
                    .source("FD-11", C2)
                    .higherIsBetter(),
            Indicator.of("assessment-duration", "Duration of assessments")
                    .definition(
                            "Working days from the start of an assessment to its authorisation: median, quartiles and bands.")
                    .distribution(AssessmentMeasures.ASSESSMENTS_COMPLETED, COMPLETED)
                    .clockInWorkingDays("Working days from the start, which is day 0. " + ON_AUTHORISATION)
                    .source("FD-12", C2)
                    .lowerIsBetter(),
            Indicator.of("assessments-open", "Assessments open")
                    .definition("Child and family assessments that were open at the end of the last day of the period.")
                    .count(
                            AssessmentMeasures.ASSESSMENTS_OPEN,
                            "Assessments started by that day and not authorised by then.")
                    .clock("Counted from the day of the start up to, but not including, the day of authorisation.")
                    .source("FD-13", CENSUS_QUERY)
                    .neitherIsBetter(),
            Indicator.of("assessments-overdue", "Assessments open beyond the limit")
                    .definition("Child and family assessments still open at the end of the last day of the period"
                            + " after 45 working days, or the authority's own limit, had passed.")
                    .count(
                            AssessmentMeasures.ASSESSMENTS_OVERDUE,
                            "Assessments due before that day and not authorised by then.")
                    .clock("Counted from the day after day 45, even if that is a day off, up to, but not including, the"
                            + " day of authorisation.")
                    .source("FD-13", CENSUS_QUERY)
                    .lowerIsBetter(),
            Indicator.of("assessment-factors", "Factors identified at the end of assessments")
                    .definition("Factors identified at the end of child and family assessments." + EACH_FACTOR)
                    .count(AssessmentMeasures.ASSESSMENT_FACTORS, FACTORS)
                    .clock(ON_FIRST)
                    .source("FD-14", C3)
                    .neitherIsBetter(),
            Indicator.of("assessment-factor-rate", "Factors identified per 10,000 children")
                    .definition("Factors identified at the end of child and family assessments, per 10,000 children."
                            + EACH_FACTOR)
                    .rate(AssessmentMeasures.ASSESSMENT_FACTORS, FACTORS)
                    .clock(ON_FIRST)
                    .source("FD-14", C3)
                    .neitherIsBetter(),
            Indicator.of("episodes-with-assessment-factors", "Episodes with an assessment factor")
                    .definition("Referrals where an assessment identified at least one factor. Code 21, no factors"
                            + " identified, is not a factor here. How many have each factor: assessment-factors by"
                            + " factor.")
                    .count(
                            AssessmentMeasures.EPISODES_WITH_FACTORS,
                            "Referrals with such an assessment authorised in the period. Each referral counts once"
                                    + " in a reporting year.")
                    .clock("Counted on the first such authorisation of the reporting year.")
                    .source("FD-14", C3)
                    .neitherIsBetter(),
            Indicator.of("assessments-input-lag", "Input lag of assessments")
                    .definition("Days between an assessment being started or authorised and that being recorded.")
                    .distribution(
                            AssessmentMeasures.ASSESSMENTS_INPUT_LAG,
                            "Assessments whose latest change took effect in the period.")
                    .clock("Calendar days. Counted on the day the change took effect.")
                    .source("FD-10", C2)
                    .lowerIsBetter());

    private AssessmentIndicators() {}
}
