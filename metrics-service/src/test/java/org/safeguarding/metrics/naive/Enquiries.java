package org.safeguarding.metrics.naive;

import java.time.LocalDate;
import java.util.List;
import org.safeguarding.contract.code.EnquiryOutcome;
import org.safeguarding.contract.fact.Section47EnquiryFact;

/** Section 47 enquiries and the initial conferences they wait for. */
final class Enquiries {

    private Enquiries() {}

    static List<Counted> started(World world, Span span) {
        return world.each(enquiries(world), span, Enquiries::starts, as(world));
    }

    static List<Counted> children(World world, Span span) {
        return world.childrenOnce(enquiries(world), span, Enquiries::starts, as(world));
    }

    static List<Counted> continuingRisk(World world, Span span) {
        return found(world, span, EnquiryOutcome.CONTINUING_RISK);
    }

    static List<Counted> notSignificantHarm(World world, Span span) {
        return found(world, span, EnquiryOutcome.NOT_SIGNIFICANT_HARM);
    }

    private static List<Counted> found(World world, Span span, EnquiryOutcome outcome) {
        return world.each(
                enquiries(world),
                span,
                (enquiry, day) -> starts(enquiry, day) && enquiry.fact().outcome() == outcome,
                as(world));
    }

    static List<Counted> concluded(World world, Span span) {
        return world.each(
                enquiries(world),
                span,
                (enquiry, day) -> day.equals(enquiry.fact().endedOn()),
                as(world));
    }

    static List<Counted> open(World world, Span span) {
        return world.each(
                enquiries(world),
                span.lastDay(),
                (enquiry, day) ->
                        Days.open(enquiry.fact().startedOn(), enquiry.fact().endedOn(), day),
                as(world));
    }

    /** Neither held by the end of the day, nor found by then not to be required, although its last day in time has passed. */
    static List<Counted> conferencesOverdue(World world, Span span) {
        return world.each(
                enquiries(world),
                span.lastDay(),
                (enquiry, day) -> {
                    var fact = enquiry.fact();
                    boolean notRequired = fact.conferenceRequired() != null
                            && !fact.conferenceRequired()
                            && !fact.endedOn().isAfter(day);
                    return !notRequired
                            && world.limits().overdue("initial-conference", fact.startedOn(), fact.conferenceOn(), day);
                },
                as(world));
    }

    /** In the order in which they started. */
    private static List<Filed<Section47EnquiryFact>> enquiries(World world) {
        return world.all(Section47EnquiryFact.class).stream()
                .sorted((one, other) ->
                        one.fact().startedOn().compareTo(other.fact().startedOn()))
                .toList();
    }

    private static boolean starts(Filed<Section47EnquiryFact> enquiry, LocalDate day) {
        return enquiry.fact().startedOn().equals(day);
    }

    private static World.As<Section47EnquiryFact> as(World world) {
        return (enquiry, day) -> world.of(enquiry, day)
                .with("enquiry-reason", Traits.word(enquiry.fact().reason()))
                .with("enquiry-kind", Traits.word(enquiry.fact().kind()));
    }
}
