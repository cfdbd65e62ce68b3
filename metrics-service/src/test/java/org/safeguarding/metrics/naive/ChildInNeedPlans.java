package org.safeguarding.metrics.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
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

    /** In time on the day on which they were held; otherwise on the day after their last day in time. */
    static List<Counted> reviewsSettled(World world, Span span) {
        return reviews(world, review -> review.becomesSettled() && span.has(review.settled()), Review::settled);
    }

    static List<Counted> reviewsInTime(World world, Span span) {
        return reviews(world, review -> review.inTime() && span.has(review.held()), Review::held);
    }

    static List<Counted> reviewsOverdue(World world, Span span) {
        LocalDate day = span.to();
        return reviews(
                world,
                review -> review.due().isBefore(day)
                        && (review.held() == null || review.held().isAfter(day))
                        && (review.ended() == null || review.ended().isAfter(day)),
                _ -> day);
    }

    /** A review to be held by a day, and the day it was held; null if it was not. */
    private record Review(LocalDate due, LocalDate held, LocalDate ended) {

        boolean inTime() {
            return held != null && !held.isAfter(due);
        }

        boolean becomesSettled() {
            return held != null || ended == null || ended.isAfter(due);
        }

        LocalDate settled() {
            return inTime() ? held : due.plusDays(1);
        }
    }

    private static List<Counted> reviews(World world, Predicate<Review> counts, Function<Review, LocalDate> on) {
        var counted = new ArrayList<Counted>();
        for (var plan : plans(world)) {
            for (var review : reviews(plan.fact(), world.limits())) {
                if (counts.test(review)) {
                    counted.add(world.of(plan, on.apply(review)));
                }
            }
        }
        return counted;
    }

    /** One after the other; the last one is not held. None is to be held once the plan has ended. */
    private static List<Review> reviews(ChildInNeedPlanFact plan, Limits limits) {
        var reviews = new ArrayList<Review>();
        var from = plan.startedOn();
        var clock = "first-child-in-need-review";
        for (var held : plan.reviewedOn()) {
            reviews.add(new Review(limits.due(clock, from), held, plan.endedOn()));
            from = held;
            clock = "child-in-need-review";
        }
        if (!from.equals(plan.endedOn())) {
            reviews.add(new Review(limits.due(clock, from), null, plan.endedOn()));
        }
        return reviews;
    }

    /** In the order in which they began. */
    static List<Filed<ChildInNeedPlanFact>> plans(World world) {
        return world.all(ChildInNeedPlanFact.class).stream()
                .sorted((one, other) ->
                        one.fact().startedOn().compareTo(other.fact().startedOn()))
                .toList();
    }

    static World.As<ChildInNeedPlanFact> traits(World world) {
        return (plan, day) -> {
            LocalDate started = plan.fact().startedOn();
            return world.of(plan, day).lasted(Days.calendarDays(started, day), Bands.months(started, day));
        };
    }
}
