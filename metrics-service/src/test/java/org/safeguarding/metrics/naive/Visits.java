package org.safeguarding.metrics.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.safeguarding.contract.code.VisitPurpose;
import org.safeguarding.contract.fact.ChildInNeedPlanFact;
import org.safeguarding.contract.fact.ChildProtectionPlanFact;
import org.safeguarding.contract.fact.Fact;
import org.safeguarding.contract.fact.VisitFact;

/** Visits to children on one kind of plan: each day of each plan is looked at, from its first. */
final class Visits<P extends Fact> {

    static final Visits<ChildProtectionPlanFact> PROTECTION = new Visits<>(
            VisitPurpose.CHILD_PROTECTION,
            "child-protection-visit",
            Plans::plans,
            ChildProtectionPlanFact::startedOn,
            ChildProtectionPlanFact::endedOn,
            Plans::as,
            Plans::asOpen);

    static final Visits<ChildInNeedPlanFact> IN_NEED = new Visits<>(
            VisitPurpose.CHILD_IN_NEED,
            "child-in-need-visit",
            ChildInNeedPlans::plans,
            ChildInNeedPlanFact::startedOn,
            ChildInNeedPlanFact::endedOn,
            ChildInNeedPlans::traits,
            ChildInNeedPlans::traits);

    private final VisitPurpose purpose;
    private final String clock;
    private final Function<World, List<Filed<P>>> plans;
    private final Function<P, LocalDate> started;
    private final Function<P, LocalDate> ended;
    private final Function<World, World.As<P>> as;
    private final Function<World, World.As<P>> asOpen;

    private Visits(
            VisitPurpose purpose,
            String clock,
            Function<World, List<Filed<P>>> plans,
            Function<P, LocalDate> started,
            Function<P, LocalDate> ended,
            Function<World, World.As<P>> as,
            Function<World, World.As<P>> asOpen) {
        this.purpose = purpose;
        this.clock = clock;
        this.plans = plans;
        this.started = started;
        this.ended = ended;
        this.as = as;
        this.asOpen = asOpen;
    }

    List<Counted> inTime(World world, Span span) {
        return settled(world, span, true);
    }

    /** In time, or overdue for the first day. */
    List<Counted> settled(World world, Span span) {
        return settled(world, span, false);
    }

    private List<Counted> settled(World world, Span span, boolean onlyInTime) {
        var items = new ArrayList<Counted>();
        for (var plan : plans.apply(world)) {
            var visits = visits(world, plan);
            var due = due(world, started.apply(plan.fact()));
            for (var day = started.apply(plan.fact()); !day.isAfter(span.to()) && isThere(plan, day); ) {
                boolean visited = visits.contains(day);
                boolean inTime = visited && !day.isAfter(due);
                boolean missed = day.equals(due.plusDays(1));
                if (span.has(day) && (inTime || missed && !onlyInTime)) {
                    items.add(as.apply(world).on(plan, day));
                }
                due = visited ? due(world, day) : due;
                day = day.plusDays(1);
            }
        }
        return items;
    }

    /** Each open plan with a visit that is overdue at the end of the last day. */
    List<Counted> overdue(World world, Span span) {
        return world.each(
                plans.apply(world),
                span.lastDay(),
                (plan, day) -> isOpen(plan, day) && isOverdue(world, plan, day),
                as.apply(world));
    }

    /** Each child on a plan at the end of the last day, by the plan that began first, unless a visit is overdue. */
    List<Counted> childrenInTime(World world, Span span) {
        var day = span.to();
        var children = new HashSet<UUID>();
        var items = new ArrayList<Counted>();
        for (var plan : plans.apply(world)) {
            if (isOpen(plan, day) && children.add(plan.subject()) && !isOverdue(world, plan, day)) {
                items.add(asOpen.apply(world).on(plan, day));
            }
        }
        return items;
    }

    List<Counted> all(World world, Span span) {
        return those(world, span, _ -> true);
    }

    List<Counted> seen(World world, Span span) {
        return those(world, span, VisitFact::childSeen);
    }

    List<Counted> seenAlone(World world, Span span) {
        return those(world, span, visit -> visit.childSeen() && visit.seenAlone() != null && visit.seenAlone());
    }

    List<Counted> bedroomSeen(World world, Span span) {
        return those(world, span, visit -> visit.bedroomSeen() != null && visit.bedroomSeen());
    }

    private List<Counted> those(World world, Span span, Predicate<VisitFact> which) {
        return world.each(
                world.all(VisitFact.class),
                span,
                (visit, day) -> visit.fact().purpose() == purpose
                        && visit.fact().visitedOn().equals(day)
                        && which.test(visit.fact()),
                world::of);
    }

    /** The days on which the child was seen for this plan. */
    private Set<LocalDate> visits(World world, Filed<P> plan) {
        var days = new HashSet<LocalDate>();
        for (var visit : world.all(VisitFact.class)) {
            if (visit.fact().plan().equals(plan.id()) && visit.fact().childSeen()) {
                days.add(visit.fact().visitedOn());
            }
        }
        return days;
    }

    private boolean isOverdue(World world, Filed<P> plan, LocalDate day) {
        var last = started.apply(plan.fact());
        for (var visit : visits(world, plan)) {
            last = visit.isAfter(last) && !visit.isAfter(day) ? visit : last;
        }
        return due(world, last).isBefore(day);
    }

    private LocalDate due(World world, LocalDate start) {
        return world.limits().due(clock, start);
    }

    private boolean isOpen(Filed<P> plan, LocalDate day) {
        return Days.open(started.apply(plan.fact()), ended.apply(plan.fact()), day);
    }

    /** Whether the plan has not ended before this day. */
    private boolean isThere(Filed<P> plan, LocalDate day) {
        var end = ended.apply(plan.fact());
        return end == null || !end.isBefore(day);
    }
}
