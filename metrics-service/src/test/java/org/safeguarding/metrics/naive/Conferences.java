package org.safeguarding.metrics.naive;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.safeguarding.contract.code.Advocacy;
import org.safeguarding.contract.code.ConferenceOutcome;
import org.safeguarding.contract.code.ConferenceStatus;
import org.safeguarding.contract.code.ConferenceType;
import org.safeguarding.contract.fact.ConferenceFact;
import org.safeguarding.contract.fact.Section47EnquiryFact;

/** Child protection conferences that were held. */
final class Conferences {

    private static final String CLOCK = "initial-conference";

    private Conferences() {}

    static List<Counted> initial(World world, Span span) {
        return held(world, span, Conferences::isInitial).stream()
                .map(conference -> counted(world, conference))
                .toList();
    }

    static List<Counted> initialInTime(World world, Span span) {
        return held(world, span, Conferences::isInitial).stream()
                .filter(conference -> {
                    var start = start(world, conference);
                    return start != null
                            && world.limits()
                                    .inTime(CLOCK, start, conference.fact().heldOn());
                })
                .map(conference -> counted(world, conference))
                .toList();
    }

    static List<Counted> initialToPlan(World world, Span span) {
        return held(
                        world,
                        span,
                        conference -> isInitial(conference) && conference.fact().outcome() == ConferenceOutcome.PLAN)
                .stream()
                .map(conference -> counted(world, conference))
                .toList();
    }

    static List<Counted> transferIn(World world, Span span) {
        return plain(world, held(world, span, conference -> conference.fact().type() == ConferenceType.TRANSFER_IN));
    }

    static List<Counted> children(World world, Span span) {
        return childrenOnce(world, span, Conferences::isInitial);
    }

    static List<Counted> older(World world, Span span) {
        return childrenOnce(world, span, conference -> isOlder(world, conference));
    }

    static List<Counted> olderEngaged(World world, Span span) {
        return childrenOnce(
                world,
                span,
                conference -> isOlder(world, conference)
                        && (isRepresented(conference) || conference.fact().advocacy() == Advocacy.ENGAGED));
    }

    static List<Counted> olderRepresented(World world, Span span) {
        return childrenOnce(world, span, conference -> isOlder(world, conference) && isRepresented(conference));
    }

    static List<Counted> olderInitially(World world, Span span) {
        return childrenOnce(world, span, conference -> isInitial(conference) && isOlder(world, conference));
    }

    static List<Counted> olderRepresentedInitially(World world, Span span) {
        return childrenOnce(
                world,
                span,
                conference -> isInitial(conference) && isOlder(world, conference) && isRepresented(conference));
    }

    static List<Counted> contested(World world, Span span) {
        return plain(world, held(world, span, Conferences::isContested));
    }

    static List<Counted> contestedAndReviewed(World world, Span span) {
        return plain(
                world,
                held(
                        world,
                        span,
                        conference ->
                                isContested(conference) && conference.fact().practiceReview()));
    }

    private static List<Filed<ConferenceFact>> held(World world, Span span, Predicate<Filed<ConferenceFact>> so) {
        return world.all(ConferenceFact.class).stream()
                .filter(conference -> conference.fact().status() == ConferenceStatus.HELD)
                .filter(conference -> span.has(conference.fact().heldOn()))
                .filter(so)
                .toList();
    }

    private static List<Counted> childrenOnce(World world, Span span, Predicate<Filed<ConferenceFact>> so) {
        return world.childrenOnce(
                held(world, span, so),
                span,
                (conference, day) -> day.equals(conference.fact().heldOn()),
                world::of);
    }

    private static List<Counted> plain(World world, List<Filed<ConferenceFact>> conferences) {
        return conferences.stream()
                .map(conference -> world.of(conference, conference.fact().heldOn()))
                .toList();
    }

    /** How long it took is not recorded if no start is known. */
    private static Counted counted(World world, Filed<ConferenceFact> conference) {
        var day = conference.fact().heldOn();
        var start = start(world, conference);
        var counted = world.of(conference, day);
        if (start == null) {
            return counted.with("duration", null);
        }
        int days = Days.workingDays(start, day);
        return counted.lasted(days, Bands.conference(days));
    }

    /** The day its enquiry started; null if none of this child is known, or if it started later. */
    private static LocalDate start(World world, Filed<ConferenceFact> conference) {
        for (var enquiry : world.all(Section47EnquiryFact.class)) {
            if (enquiry.id().equals(conference.fact().enquiry())
                    && enquiry.subject().equals(conference.subject())
                    && !enquiry.fact().startedOn().isAfter(conference.fact().heldOn())) {
                return enquiry.fact().startedOn();
            }
        }
        return null;
    }

    private static boolean isInitial(Filed<ConferenceFact> conference) {
        return conference.fact().type() == ConferenceType.INITIAL;
    }

    private static boolean isContested(Filed<ConferenceFact> conference) {
        return conference.fact().vetoed() || !conference.fact().dissenting().isEmpty();
    }

    private static boolean isRepresented(Filed<ConferenceFact> conference) {
        return conference.fact().advocacy() == Advocacy.REPRESENTED;
    }

    /** Aged 8 to 17 on the day of the conference. */
    private static boolean isOlder(World world, Filed<ConferenceFact> conference) {
        var child = world.children().get(conference.subject());
        var birth = child == null ? null : Traits.birth(child);
        var day = conference.fact().heldOn();
        return birth != null
                && !Days.birthday(birth, 8).isAfter(day)
                && Days.birthday(birth, 18).isAfter(day);
    }
}
