package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.safeguarding.contract.fact.AssessmentFact;

/** Child and family assessments. */
public final class AssessmentMeasures {

    private static final Function<AssessmentFact, LocalDate> AUTHORISED = AssessmentFact::authorisedOn;

    /** The bands of the DfE's table C2. */
    private static final Bands BANDS = Bands.ofWorkingDays(0, 10, 20, 30, 40, 45, 50, 60);

    private static final Counting<AssessmentFact> ASSESSMENTS = Counting.ofChildren(
            AssessmentFact.class,
            (assessment, story) -> "assessment started %s, due %s, %s"
                    .formatted(
                            assessment.startedOn(),
                            Clocks.ASSESSMENT.due(assessment, story),
                            assessment.authorisedOn() == null
                                    ? "not authorised"
                                    : "authorised " + assessment.authorisedOn()));

    private static final Counting<AssessmentFact> COMPLETED =
            ASSESSMENTS.when((assessment, _) -> assessment.authorisedOn() != null);

    /** Counts on the day of authorisation, divided by the working days since the start. */
    public static final Measure ASSESSMENTS_COMPLETED =
            COMPLETED.by(BANDS, AssessmentFact::startedOn, AUTHORISED).flow("assessments-completed", AUTHORISED);

    /** Counts on the day of authorisation, so it is a part of {@link #ASSESSMENTS_COMPLETED}. */
    public static final Measure ASSESSMENTS_IN_TIME =
            COMPLETED.when(Clocks.ASSESSMENT::inTime).flow("assessments-in-time", AUTHORISED);

    public static final Measure ASSESSMENTS_OPEN =
            ASSESSMENTS.stock("assessments-open", (assessment, _) -> assessment.startedOn(), AUTHORISED);

    public static final Measure ASSESSMENTS_OVERDUE = ASSESSMENTS
            .when(Clocks.ASSESSMENT::lateUnlessDone)
            .stock(
                    "assessments-overdue",
                    (assessment, story) ->
                            Clocks.ASSESSMENT.due(assessment, story).plusDays(1),
                    AUTHORISED);

    public static final Measure ASSESSMENT_FACTORS =
            Factors.each("assessment-factors").with(Scope.alone(AssessmentFact.class));

    public static final Measure EPISODES_WITH_FACTORS = Factors.any("episodes-with-assessment-factors");

    public static final Measure ASSESSMENTS_INPUT_LAG =
            InputLagMeasure.of("assessments-input-lag", AssessmentFact.class);

    static final List<Measure> ALL = List.of(
            ASSESSMENTS_COMPLETED,
            ASSESSMENTS_IN_TIME,
            ASSESSMENTS_OPEN,
            ASSESSMENTS_OVERDUE,
            ASSESSMENT_FACTORS,
            EPISODES_WITH_FACTORS,
            ASSESSMENTS_INPUT_LAG);

    private AssessmentMeasures() {}
}
