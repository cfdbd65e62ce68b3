package org.safeguarding.metrics.naive;

import java.time.LocalDate;
import java.util.List;
import org.safeguarding.contract.code.CategoryOfAbuse;
import org.safeguarding.contract.fact.ChildProtectionPlanFact;

/**
 * Child protection plans of this authority. What counts on a day is divided by the category of that day; those that start
 * by the one they have now too, and those that are open by the one they began with.
 */
final class Plans {

    private Plans() {}

    /** A child with two, because two records were merged, counts once, by the one that began first. */
    static List<Counted> open(World world, Span span) {
        return world.childrenOnce(plans(world), span.lastDay(), Plans::isOpen, asOpen(world));
    }

    static List<Counted> started(World world, Span span) {
        return world.each(plans(world), span, Plans::starts, asStarted(world));
    }

    static List<Counted> secondOrSubsequent(World world, Span span) {
        return world.each(
                plans(world),
                span,
                (plan, day) -> starts(plan, day) && plan.fact().numberOfPreviousPlans() >= 1,
                asStarted(world));
    }

    static List<Counted> ended(World world, Span span) {
        return world.each(plans(world), span, Plans::ends, as(world));
    }

    static List<Counted> endedAfterTwoYears(World world, Span span) {
        return world.each(
                plans(world),
                span,
                (plan, day) ->
                        ends(plan, day) && !day.isBefore(plan.fact().startedOn().plusYears(2)),
                as(world));
    }

    static List<Counted> atAnyPoint(World world, Span span) {
        return world.each(plans(world), span, Plans::isThere, as(world));
    }

    static List<Counted> childrenStarting(World world, Span span) {
        return world.childrenOnce(plans(world), span, Plans::starts, asStarted(world));
    }

    static List<Counted> childrenEnding(World world, Span span) {
        return world.childrenOnce(plans(world), span, Plans::ends, as(world));
    }

    static List<Counted> childrenAtAnyPoint(World world, Span span) {
        return world.childrenOnce(plans(world), span, Plans::isThere, as(world));
    }

    /** In the order in which they began. */
    static List<Filed<ChildProtectionPlanFact>> plans(World world) {
        return world.all(ChildProtectionPlanFact.class).stream()
                .filter(plan -> !plan.fact().otherAuthority())
                .sorted((one, other) ->
                        one.fact().startedOn().compareTo(other.fact().startedOn()))
                .toList();
    }

    static boolean isOpen(Filed<ChildProtectionPlanFact> plan, LocalDate day) {
        return Days.open(plan.fact().startedOn(), plan.fact().endedOn(), day);
    }

    private static boolean starts(Filed<ChildProtectionPlanFact> plan, LocalDate day) {
        return plan.fact().startedOn().equals(day);
    }

    private static boolean ends(Filed<ChildProtectionPlanFact> plan, LocalDate day) {
        return day.equals(plan.fact().endedOn());
    }

    /** Whether it is open at any point of the day: it may start or end on it. */
    private static boolean isThere(Filed<ChildProtectionPlanFact> plan, LocalDate day) {
        return isOpen(plan, day) || isOpen(plan, day.minusDays(1)) || starts(plan, day);
    }

    static World.As<ChildProtectionPlanFact> asOpen(World world) {
        return (plan, day) -> traits(world, plan, day)
                .with("initial-category", plan.fact().initialCategory().code());
    }

    private static World.As<ChildProtectionPlanFact> asStarted(World world) {
        return (plan, day) -> traits(world, plan, day)
                .with("latest-category", plan.fact().latestCategory().code());
    }

    static World.As<ChildProtectionPlanFact> as(World world) {
        return (plan, day) -> traits(world, plan, day);
    }

    private static Counted traits(World world, Filed<ChildProtectionPlanFact> plan, LocalDate day) {
        return world.of(plan, day)
                .with("category", category(plan.fact(), day).code())
                .lasted(
                        Days.calendarDays(plan.fact().startedOn(), day),
                        Bands.months(plan.fact().startedOn(), day));
    }

    private static CategoryOfAbuse category(ChildProtectionPlanFact plan, LocalDate day) {
        CategoryOfAbuse category = null;
        for (var change : plan.categories()) {
            if (category == null || !change.from().isAfter(day)) {
                category = change.category();
            }
        }
        return category;
    }
}
