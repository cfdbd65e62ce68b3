package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.safeguarding.contract.code.OrganisationType;
import org.safeguarding.contract.fact.EarlyHelpAssessmentFact;
import org.safeguarding.contract.fact.EarlyHelpContactFact;
import org.safeguarding.contract.fact.EarlyHelpEpisodeFact;

/** Early help: contacts and their triage, families and their first engagement, assessments by the council and by partners. */
public final class EarlyHelpMeasures {

    private static final Function<EarlyHelpContactFact, LocalDate> RECEIVED = EarlyHelpContactFact::receivedOn;
    private static final Function<EarlyHelpEpisodeFact, LocalDate> ALLOCATED = EarlyHelpEpisodeFact::allocatedOn;
    private static final Function<EarlyHelpAssessmentFact, LocalDate> STARTED = EarlyHelpAssessmentFact::startedOn;
    private static final Function<EarlyHelpAssessmentFact, LocalDate> COMPLETION = EarlyHelpAssessmentFact::completedOn;

    private static final Counting<EarlyHelpContactFact> CONTACTS = Counting.ofChildren(
                    EarlyHelpContactFact.class, (contact, _) -> "early help contact received " + contact.receivedOn())
            .by(Dimension.AGENCY, (contact, story) -> story.code(Dimension.AGENCY, contact.sourceAgency()))
            .by(
                    Dimension.ORGANISATION_TYPE,
                    (contact, _) -> 1 + contact.referralSource().group().ordinal());

    /** One record for each family. */
    private static final Counting<EarlyHelpEpisodeFact> FAMILIES = Counting.ofChildren(
            EarlyHelpEpisodeFact.class,
            (family, story) -> "family allocated %s, due %s, %s"
                    .formatted(
                            family.allocatedOn(),
                            Clocks.EARLY_HELP_ENGAGEMENT.due(family, story),
                            family.engagedOn() == null ? "not engaged" : "engaged " + family.engagedOn()));

    private static final Counting<EarlyHelpEpisodeFact> ENGAGED =
            FAMILIES.when((family, _) -> family.engagedOn() != null);

    private static final Counting<EarlyHelpAssessmentFact> ASSESSMENTS = Counting.ofChildren(
            EarlyHelpAssessmentFact.class,
            (assessment, story) -> "early help assessment started %s, due %s, %s"
                    .formatted(
                            assessment.startedOn(),
                            Clocks.EARLY_HELP_ASSESSMENT.due(assessment, story),
                            assessment.completedOn() == null
                                    ? "not completed"
                                    : "completed " + assessment.completedOn()));

    private static final Counting<EarlyHelpAssessmentFact> BY_COUNCIL =
            ASSESSMENTS.when((assessment, _) -> assessment.organisationType() == OrganisationType.LA_SERVICES);

    private static final Counting<EarlyHelpAssessmentFact> COMPLETED_BY_COUNCIL =
            BY_COUNCIL.when((assessment, _) -> assessment.completedOn() != null);

    private static final Counting<EarlyHelpAssessmentFact> COMPLETED = ASSESSMENTS
            .when((assessment, _) -> assessment.completedOn() != null)
            .by(
                    Dimension.ORGANISATION_TYPE,
                    (assessment, _) -> 1 + assessment.organisationType().ordinal());

    private static final Counting<EarlyHelpAssessmentFact> COMPLETED_BY_PARTNERS =
            COMPLETED.when((assessment, _) -> assessment.organisationType() != OrganisationType.LA_SERVICES);

    public static final Measure CONTACTS_RECEIVED = CONTACTS.flow("early-help-contacts", RECEIVED);

    /** Counts on the day of receipt, so it is a part of {@link #CONTACTS_RECEIVED}. */
    public static final Measure CONTACTS_TRIAGED_IN_TIME = CONTACTS.when(Clocks.EARLY_HELP_TRIAGE::inTime)
            .because((contact, story) -> "early help contact received %s, triaged %s, due %s"
                    .formatted(contact.receivedOn(), contact.triagedOn(), Clocks.EARLY_HELP_TRIAGE.due(contact, story)))
            .flow("early-help-contacts-triaged-in-time", RECEIVED);

    public static final Measure FAMILIES_ALLOCATED = FAMILIES.flow("early-help-families-allocated", ALLOCATED);

    /** Counts on the day of allocation, so it is a part of {@link #FAMILIES_ALLOCATED}, as are the next two. */
    public static final Measure FAMILIES_ENGAGED_IN_TIME =
            ENGAGED.when(Clocks.EARLY_HELP_ENGAGEMENT::inTime).flow("early-help-families-engaged-in-time", ALLOCATED);

    public static final Measure FAMILIES_ENGAGED_LATE = ENGAGED.when(Clocks.EARLY_HELP_ENGAGEMENT::lateUnlessDone)
            .flow("early-help-families-engaged-late", ALLOCATED)
            .beside(FAMILIES_ENGAGED_IN_TIME);

    public static final Measure FAMILIES_ENGAGED = ENGAGED.flow("early-help-families-engaged", ALLOCATED);

    public static final Measure COUNCIL_ASSESSMENTS_STARTED =
            BY_COUNCIL.flow("early-help-council-assessments-started", STARTED);

    /** Counts on the day of the start, so it is a part of {@link #COUNCIL_ASSESSMENTS_STARTED}, as are the next two. */
    public static final Measure COUNCIL_ASSESSMENTS_IN_TIME = COMPLETED_BY_COUNCIL
            .when(Clocks.EARLY_HELP_ASSESSMENT::inTime)
            .flow("early-help-council-assessments-in-time", STARTED);

    public static final Measure COUNCIL_ASSESSMENTS_LATE = COMPLETED_BY_COUNCIL
            .when(Clocks.EARLY_HELP_ASSESSMENT::lateUnlessDone)
            .flow("early-help-council-assessments-late", STARTED)
            .beside(COUNCIL_ASSESSMENTS_IN_TIME);

    public static final Measure COUNCIL_ASSESSMENTS_COMPLETED =
            COMPLETED_BY_COUNCIL.flow("early-help-council-assessments-completed", STARTED);

    public static final Measure ASSESSMENTS_COMPLETED = COMPLETED.flow("early-help-assessments-completed", COMPLETION);

    /** Counts on the day of completion, so it is a part of {@link #ASSESSMENTS_COMPLETED}, as are the next two. */
    public static final Measure ASSESSMENTS_BY_PARTNERS =
            COMPLETED_BY_PARTNERS.flow("early-help-assessments-by-partners", COMPLETION);

    public static final Measure ASSESSMENTS_BY_SCHOOLS = COMPLETED_BY_PARTNERS
            .when((assessment, _) -> assessment.organisationType() == OrganisationType.SCHOOLS)
            .flow("early-help-assessments-by-schools", COMPLETION);

    public static final Measure ASSESSMENTS_BY_OTHER_PARTNERS = COMPLETED_BY_PARTNERS
            .when((assessment, _) -> assessment.organisationType() != OrganisationType.SCHOOLS)
            .flow("early-help-assessments-by-other-partners", COMPLETION)
            .beside(ASSESSMENTS_BY_SCHOOLS);

    public static final Measure CONTACTS_INPUT_LAG =
            InputLagMeasure.of("early-help-contacts-input-lag", EarlyHelpContactFact.class);

    public static final Measure FAMILIES_INPUT_LAG =
            InputLagMeasure.of("early-help-families-input-lag", EarlyHelpEpisodeFact.class);

    public static final Measure ASSESSMENTS_INPUT_LAG =
            InputLagMeasure.of("early-help-assessments-input-lag", EarlyHelpAssessmentFact.class);

    static final List<Measure> ALL = List.of(
            CONTACTS_RECEIVED,
            CONTACTS_TRIAGED_IN_TIME,
            FAMILIES_ALLOCATED,
            FAMILIES_ENGAGED_IN_TIME,
            FAMILIES_ENGAGED_LATE,
            FAMILIES_ENGAGED,
            COUNCIL_ASSESSMENTS_STARTED,
            COUNCIL_ASSESSMENTS_IN_TIME,
            COUNCIL_ASSESSMENTS_LATE,
            COUNCIL_ASSESSMENTS_COMPLETED,
            ASSESSMENTS_COMPLETED,
            ASSESSMENTS_BY_PARTNERS,
            ASSESSMENTS_BY_SCHOOLS,
            ASSESSMENTS_BY_OTHER_PARTNERS,
            CONTACTS_INPUT_LAG,
            FAMILIES_INPUT_LAG,
            ASSESSMENTS_INPUT_LAG);

    private EarlyHelpMeasures() {}
}
