package org.safeguarding.metrics.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.safeguarding.contract.code.ConferenceStatus;
import org.safeguarding.contract.code.ConferenceType;
import org.safeguarding.contract.fact.ChildProtectionPlanFact;
import org.safeguarding.contract.fact.ConferenceFact;
import org.safeguarding.contract.fact.CoreGroupFact;

/** What has to be done while a child is on a plan. */
final class Protection {

    /**
     * Something that had to be done once.
     *
     * @param due the last day in time
     * @param done null if it was not done while the plan was open
     * @param stopped the day on which it was done or the plan ended; null if neither
     */
    private record Task(
            Filed<ChildProtectionPlanFact> plan, String clock, LocalDate due, LocalDate done, LocalDate stopped) {

        boolean isInTime() {
            return done != null && !done.isAfter(due);
        }

        boolean isOverdueOn(LocalDate day) {
            return due.isBefore(day) && (stopped == null || stopped.isAfter(day));
        }

        boolean isLateOn(LocalDate day) {
            return due.isBefore(day) && (stopped == null || !stopped.isBefore(day));
        }

        /** The day it was done in time, or the first day on which it was late. */
        boolean countsOn(LocalDate day) {
            return isInTime() ? day.equals(done) : day.equals(due.plusDays(1)) && isLateOn(day);
        }
    }

    private Protection() {}

    static List<Counted> reviews(World world, Span span) {
        return counted(world, span, reviews(world), _ -> true);
    }

    static List<Counted> reviewsInTime(World world, Span span) {
        return counted(world, span, reviews(world), Task::isInTime);
    }

    static List<Counted> reviewsOverdue(World world, Span span) {
        return overdue(world, span, reviews(world));
    }

    static List<Counted> firstCoreGroups(World world, Span span) {
        return counted(world, span, coreGroups(world), Protection::isFirst);
    }

    static List<Counted> firstCoreGroupsInTime(World world, Span span) {
        return counted(world, span, coreGroups(world), task -> isFirst(task) && task.isInTime());
    }

    static List<Counted> coreGroupsOverdue(World world, Span span) {
        return overdue(world, span, coreGroups(world));
    }

    private static boolean isFirst(Task task) {
        return task.clock().startsWith("first-");
    }

    static List<Counted> forThreeMonths(World world, Span span) {
        return cohort(world, span.to()).stream()
                .map(plan -> world.of(plan, span.to()))
                .toList();
    }

    static List<Counted> forThreeMonthsAndReviewedInTime(World world, Span span) {
        var year = new Span(Days.firstOfYear(span.to()), span.to());
        var late = reviews(world).stream()
                .filter(review -> year.days().stream().anyMatch(review::isLateOn))
                .map(Task::plan)
                .toList();
        return cohort(world, span.to()).stream()
                .filter(plan -> !late.contains(plan))
                .map(plan -> world.of(plan, span.to()))
                .toList();
    }

    /** Of each child the plan that began first of those that are open and began three months ago or earlier. */
    private static List<Filed<ChildProtectionPlanFact>> cohort(World world, LocalDate day) {
        var cohort = new ArrayList<Filed<ChildProtectionPlanFact>>();
        for (var plan : Plans.plans(world)) {
            boolean another = cohort.stream().anyMatch(other -> other.subject().equals(plan.subject()));
            if (!another
                    && Plans.isOpen(plan, day)
                    && !plan.fact().startedOn().plusMonths(3).isAfter(day)) {
                cohort.add(plan);
            }
        }
        return cohort;
    }

    private static List<Counted> counted(World world, Span span, List<Task> tasks, Predicate<Task> so) {
        var counted = new ArrayList<Counted>();
        for (var day : span.days()) {
            for (var task : tasks) {
                if (so.test(task) && task.countsOn(day)) {
                    counted.add(world.of(task.plan(), day));
                }
            }
        }
        return counted;
    }

    private static List<Counted> overdue(World world, Span span, List<Task> tasks) {
        return tasks.stream()
                .filter(task -> task.isOverdueOn(span.to()))
                .map(task -> world.of(task.plan(), span.to()))
                .toList();
    }

    private static List<Task> reviews(World world) {
        var all = new ArrayList<Task>();
        for (var plan : Plans.plans(world)) {
            var held = world.all(ConferenceFact.class).stream()
                    .filter(conference -> conference.subject().equals(plan.subject())
                            && plan.id().equals(conference.fact().plan())
                            && conference.fact().type() == ConferenceType.REVIEW
                            && conference.fact().status() == ConferenceStatus.HELD)
                    .map(conference -> conference.fact().heldOn())
                    .toList();
            all.addAll(tasks(world, plan, held, "first-review-conference", "review-conference"));
        }
        return all;
    }

    private static List<Task> coreGroups(World world) {
        var all = new ArrayList<Task>();
        for (var plan : Plans.plans(world)) {
            var held = world.all(CoreGroupFact.class).stream()
                    .filter(group -> group.subject().equals(plan.subject())
                            && plan.id().equals(group.fact().plan()))
                    .map(group -> group.fact().heldOn())
                    .toList();
            all.addAll(tasks(world, plan, held, "first-core-group", "core-group"));
        }
        return all;
    }

    /** What was done while the plan was open, and what was still to be done then. */
    private static List<Task> tasks(
            World world, Filed<ChildProtectionPlanFact> plan, Collection<LocalDate> done, String first, String next) {
        var tasks = new ArrayList<Task>();
        var from = plan.fact().startedOn();
        var end = plan.fact().endedOn();
        for (var day : new TreeSet<>(done)) {
            if (!day.isBefore(plan.fact().startedOn()) && (end == null || !day.isAfter(end))) {
                var clock = tasks.isEmpty() ? first : next;
                tasks.add(new Task(plan, clock, world.limits().due(clock, from), day, day));
                from = day;
            }
        }
        if (!from.equals(end)) {
            var clock = tasks.isEmpty() ? first : next;
            tasks.add(new Task(plan, clock, world.limits().due(clock, from), null, end));
        }
        return tasks;
    }
}
