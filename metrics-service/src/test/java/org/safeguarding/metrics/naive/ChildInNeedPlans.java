package org.safeguarding.metrics.naive;

import java.time.LocalDate;
import java.util.List;
import org.safeguarding.contract.fact.ChildInNeedPlanFact;

/** Child in need plans. */
final class ChildInNeedPlans {

    private ChildInNeedPlans() {}

    /** A child with two, because two records were merged, counts once, by the one that began first. */
    static List<Counted> open(World world, Span span) {
        return world.childrenOnce(
                plans(world),
                span.lastDay(),
                (plan, day) -> Days.open(plan.fact().startedOn(), plan.fact().endedOn(), day),
                traits(world));
    }

    static List<Counted> started(World world, Span span) {
        return world.each(
                plans(world), span, (plan, day) -> day.equals(plan.fact().startedOn()), traits(world));
    }

    static List<Counted> ended(World world, Span span) {
        return world.each(
                plans(world), span, (plan, day) -> day.equals(plan.fact().endedOn()), traits(world));
    }

    /** In the order in which they began. */
    private static List<Filed<ChildInNeedPlanFact>> plans(World world) {
        return world.all(ChildInNeedPlanFact.class).stream()
                .sorted((one, other) ->
                        one.fact().startedOn().compareTo(other.fact().startedOn()))
                .toList();
    }

    private static World.As<ChildInNeedPlanFact> traits(World world) {
        return (plan, day) -> {
            LocalDate started = plan.fact().startedOn();
            return world.of(plan, day).lasted(Days.calendarDays(started, day), Bands.months(started, day));
        };
    }
}
