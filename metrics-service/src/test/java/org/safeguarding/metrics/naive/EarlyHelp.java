package org.safeguarding.metrics.naive;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.safeguarding.contract.code.OrganisationType;
import org.safeguarding.contract.fact.EarlyHelpAssessmentFact;
import org.safeguarding.contract.fact.EarlyHelpContactFact;
import org.safeguarding.contract.fact.EarlyHelpEpisodeFact;

/** Early help: contacts, families and assessments. */
final class EarlyHelp {

    private static final String ENGAGEMENT = "early-help-engagement";
    private static final String ASSESSMENT = "early-help-assessment";

    private EarlyHelp() {}

    static List<Counted> contacts(World world, Span span) {
        return contacts(world, span, _ -> true);
    }

    static List<Counted> triagedInTime(World world, Span span) {
        return contacts(
                world,
                span,
                contact -> world.limits().inTime("early-help-triage", contact.receivedOn(), contact.triagedOn()));
    }

    private static List<Counted> contacts(World world, Span span, Predicate<EarlyHelpContactFact> so) {
        return world.all(EarlyHelpContactFact.class).stream()
                .filter(contact -> span.has(contact.fact().receivedOn()) && so.test(contact.fact()))
                .map(contact -> world.of(contact, contact.fact().receivedOn())
                        .with("agency", contact.fact().sourceAgency())
                        .with(
                                "organisation-type",
                                Traits.organisation(contact.fact().referralSource())))
                .toList();
    }

    static List<Counted> families(World world, Span span) {
        return families(world, span, _ -> true);
    }

    static List<Counted> engaged(World world, Span span) {
        return families(world, span, family -> family.engagedOn() != null);
    }

    static List<Counted> engagedInTime(World world, Span span) {
        return families(
                world, span, family -> world.limits().inTime(ENGAGEMENT, family.allocatedOn(), family.engagedOn()));
    }

    static List<Counted> engagedLate(World world, Span span) {
        return families(
                world,
                span,
                family -> family.engagedOn() != null
                        && !world.limits().inTime(ENGAGEMENT, family.allocatedOn(), family.engagedOn()));
    }

    private static List<Counted> families(World world, Span span, Predicate<EarlyHelpEpisodeFact> so) {
        return world.all(EarlyHelpEpisodeFact.class).stream()
                .filter(family -> span.has(family.fact().allocatedOn()) && so.test(family.fact()))
                .map(family -> world.of(family, family.fact().allocatedOn()))
                .toList();
    }

    static List<Counted> councilStarted(World world, Span span) {
        return council(world, span, _ -> true);
    }

    static List<Counted> councilCompleted(World world, Span span) {
        return council(world, span, assessment -> assessment.completedOn() != null);
    }

    static List<Counted> councilInTime(World world, Span span) {
        return council(
                world,
                span,
                assessment -> world.limits().inTime(ASSESSMENT, assessment.startedOn(), assessment.completedOn()));
    }

    static List<Counted> councilLate(World world, Span span) {
        return council(
                world,
                span,
                assessment -> assessment.completedOn() != null
                        && !world.limits().inTime(ASSESSMENT, assessment.startedOn(), assessment.completedOn()));
    }

    private static List<Counted> council(World world, Span span, Predicate<EarlyHelpAssessmentFact> so) {
        return world.all(EarlyHelpAssessmentFact.class).stream()
                .filter(assessment -> isOfCouncil(assessment.fact())
                        && span.has(assessment.fact().startedOn())
                        && so.test(assessment.fact()))
                .map(assessment -> traits(world, assessment, assessment.fact().startedOn()))
                .toList();
    }

    static List<Counted> completed(World world, Span span) {
        return completed(world, span, _ -> true);
    }

    static List<Counted> byPartners(World world, Span span) {
        return completed(world, span, assessment -> !isOfCouncil(assessment));
    }

    static List<Counted> bySchools(World world, Span span) {
        return completed(world, span, EarlyHelp::isOfSchool);
    }

    static List<Counted> byOtherPartners(World world, Span span) {
        return completed(world, span, assessment -> !isOfCouncil(assessment) && !isOfSchool(assessment));
    }

    private static List<Counted> completed(World world, Span span, Predicate<EarlyHelpAssessmentFact> so) {
        return world.all(EarlyHelpAssessmentFact.class).stream()
                .filter(assessment -> span.has(assessment.fact().completedOn()) && so.test(assessment.fact()))
                .map(assessment -> traits(world, assessment, assessment.fact().completedOn()))
                .toList();
    }

    private static boolean isOfCouncil(EarlyHelpAssessmentFact assessment) {
        return assessment.organisationType() == OrganisationType.LA_SERVICES;
    }

    private static boolean isOfSchool(EarlyHelpAssessmentFact assessment) {
        return assessment.organisationType() == OrganisationType.SCHOOLS;
    }

    private static Counted traits(World world, Filed<EarlyHelpAssessmentFact> assessment, LocalDate day) {
        return world.of(assessment, day)
                .with("organisation-type", Traits.word(assessment.fact().organisationType()));
    }
}
