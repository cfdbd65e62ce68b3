package org.safeguarding.metrics.naive;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.safeguarding.contract.fact.ChildProtectionPlanFact;
import org.safeguarding.contract.fact.ReferralFact;

/**
 * Episodes of need. A referral opens one unless nothing further is to be done. One that is closed as not in need counts
 * on the days on which it was open, and in the year in which it is closed neither as started nor as ended nor at any
 * point.
 */
final class ChildrenInNeed {

    private ChildrenInNeed() {}

    /** A child with two, because two records were merged, counts once, by the one that began first. */
    static List<Counted> open(World world, Span span) {
        return world.childrenOnce(episodes(world), span.lastDay(), ChildrenInNeed::isOpen, traits(world));
    }

    static List<Counted> openNotOnAPlan(World world, Span span) {
        return world.childrenOnce(
                episodes(world),
                span.lastDay(),
                (episode, day) -> isOpen(episode, day)
                        && world.all(ChildProtectionPlanFact.class).stream()
                                .filter(plan -> !plan.fact().otherAuthority())
                                .noneMatch(plan -> plan.subject().equals(episode.subject())
                                        && Days.open(
                                                plan.fact().startedOn(),
                                                plan.fact().endedOn(),
                                                day)),
                traits(world));
    }

    /** A child counts by its plan, whether or not an episode is open. */
    static List<Counted> openOrOnAPlan(World world, Span span) {
        return Stream.concat(openNotOnAPlan(world, span).stream(), Plans.open(world, span).stream())
                .toList();
    }

    static List<Counted> started(World world, Span span) {
        return world.each(episodes(world), span, ChildrenInNeed::starts, traits(world));
    }

    static List<Counted> ended(World world, Span span) {
        return world.each(
                episodes(world),
                span,
                ChildrenInNeed::ends,
                (episode, day) -> traits(world)
                        .on(episode, day)
                        .with(
                                "reason-for-closure",
                                episode.fact().reasonForClosure() == null
                                        ? null
                                        : episode.fact().reasonForClosure().code()));
    }

    static List<Counted> atAnyPoint(World world, Span span) {
        return world.each(episodes(world), span, ChildrenInNeed::isThere, traits(world));
    }

    static List<Counted> childrenStarting(World world, Span span) {
        return world.childrenOnce(episodes(world), span, ChildrenInNeed::starts, traits(world));
    }

    static List<Counted> childrenEnding(World world, Span span) {
        return world.childrenOnce(episodes(world), span, ChildrenInNeed::ends, traits(world));
    }

    static List<Counted> childrenAtAnyPoint(World world, Span span) {
        return world.childrenOnce(episodes(world), span, ChildrenInNeed::isThere, traits(world));
    }

    /** In the order in which they began. */
    private static List<Filed<ReferralFact>> episodes(World world) {
        return world.all(ReferralFact.class).stream()
                .filter(referral -> !Referrals.isNoFurtherAction(referral))
                .sorted((one, other) ->
                        one.fact().receivedOn().compareTo(other.fact().receivedOn()))
                .toList();
    }

    private static boolean isOpen(Filed<ReferralFact> episode, LocalDate day) {
        return Days.open(episode.fact().receivedOn(), episode.fact().closedOn(), day);
    }

    private static boolean starts(Filed<ReferralFact> episode, LocalDate day) {
        return episode.fact().receivedOn().equals(day) && countsInYearOf(episode, day);
    }

    private static boolean ends(Filed<ReferralFact> episode, LocalDate day) {
        return day.equals(episode.fact().closedOn()) && countsInYearOf(episode, day);
    }

    /** Whether it is open at any point of the day: it may begin or end on it. */
    private static boolean isThere(Filed<ReferralFact> episode, LocalDate day) {
        return (isOpen(episode, day)
                        || isOpen(episode, day.minusDays(1))
                        || episode.fact().receivedOn().equals(day))
                && countsInYearOf(episode, day);
    }

    private static boolean countsInYearOf(Filed<ReferralFact> episode, LocalDate day) {
        return !Referrals.isNotInNeed(episode) || !Days.sameYear(episode.fact().closedOn(), day);
    }

    private static World.As<ReferralFact> traits(World world) {
        return (episode, day) -> world.of(episode, day)
                .with("primary-need", episode.fact().primaryNeed().code())
                .lasted(
                        Days.calendarDays(episode.fact().receivedOn(), day),
                        Bands.months(episode.fact().receivedOn(), day));
    }
}
