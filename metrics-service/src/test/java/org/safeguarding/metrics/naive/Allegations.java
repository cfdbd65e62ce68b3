package org.safeguarding.metrics.naive;

import java.util.List;
import java.util.function.Predicate;
import org.safeguarding.contract.code.AllegationThreshold;
import org.safeguarding.contract.fact.AllegationFact;

/** Enquiries to the designated officer about people who work with children. */
final class Allegations {

    private Allegations() {}

    static List<Counted> received(World world, Span span) {
        return received(world, span, _ -> true);
    }

    static List<Counted> toFullProcess(World world, Span span) {
        return received(world, span, Allegations::isFullProcess);
    }

    static List<Counted> thresholdsInTime(World world, Span span) {
        return received(
                world,
                span,
                enquiry -> world.limits()
                        .inTime("allegation-threshold", enquiry.receivedOn(), enquiry.thresholdDecidedOn()));
    }

    static List<Counted> incomplete(World world, Span span) {
        return world.all(AllegationFact.class).stream()
                .map(Filed::fact)
                .filter(enquiry -> isFullProcess(enquiry)
                        && Days.open(enquiry.thresholdDecidedOn(), enquiry.concludedOn(), span.to()))
                .map(Allegations::traits)
                .toList();
    }

    private static List<Counted> received(World world, Span span, Predicate<AllegationFact> so) {
        return world.all(AllegationFact.class).stream()
                .map(Filed::fact)
                .filter(enquiry -> span.has(enquiry.receivedOn()) && so.test(enquiry))
                .map(Allegations::traits)
                .toList();
    }

    private static boolean isFullProcess(AllegationFact enquiry) {
        return enquiry.threshold() == AllegationThreshold.FULL_PROCESS;
    }

    private static Counted traits(AllegationFact enquiry) {
        return Counted.plain()
                .with("workforce-sector", Traits.word(enquiry.sector()))
                .with("allegation-threshold", Traits.word(enquiry.threshold()));
    }
}
