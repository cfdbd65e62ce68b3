package org.safeguarding.plans.visit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeguarding.contract.code.VisitPurpose;
import org.safeguarding.plans.child.PlanOfChild;
import org.safeguarding.web.problem.Refusal;

/** The plan on which a child is visited. */
record VisitedPlan(VisitPurpose purpose, UUID id) {

    /**
     * The plan that the child was on that day. On the day on which one ended it may still be visited; if another has started
     * then, the visit is to that one.
     *
     * @param plans of the child, by kind
     * @param asked null if the request names none
     * @throws Refusal 409 {@code no-plan} if it was on none, or not on the one asked for; 400 {@code several-plans} if it was
     *     on several, as after a merge, and none was asked for
     */
    static VisitedPlan on(
            LocalDate day, UUID asked, Map<VisitPurpose, ? extends Collection<? extends PlanOfChild>> plans) {
        Map<UUID, VisitPurpose> open = new TreeMap<>();
        Map<UUID, VisitPurpose> ended = new TreeMap<>();
        plans.forEach((purpose, all) -> all.forEach(plan -> {
            if (plan.isOn(day)) {
                open.put(plan.id(), purpose);
            } else if (day.equals(plan.endedOn())) {
                ended.put(plan.id(), purpose);
            }
        }));
        if (asked != null) {
            return Stream.of(open, ended)
                    .filter(some -> some.containsKey(asked))
                    .map(some -> new VisitedPlan(some.get(asked), asked))
                    .findFirst()
                    .orElseThrow(() ->
                            Refusal.conflict("no-plan", "The child was not on the plan " + asked + " on " + day + "."));
        }
        Map<UUID, VisitPurpose> either = open.isEmpty() ? ended : open;
        if (either.isEmpty()) {
            throw Refusal.conflict(
                    "no-plan", "The child was on no plan on " + day + ": it was on " + spans(plans.values()) + ".");
        }
        if (either.size() > 1) {
            throw Refusal.invalid(
                    "/planId",
                    "several-plans",
                    "The child was on more than one plan that day: name one of "
                            + either.keySet().stream().map(UUID::toString).collect(Collectors.joining(", ")) + ".");
        }
        UUID id = either.keySet().iterator().next();
        return new VisitedPlan(either.get(id), id);
    }

    private static String spans(Collection<? extends Collection<? extends PlanOfChild>> plans) {
        List<String> spans = plans.stream()
                .flatMap(Collection::stream)
                .map(plan -> "one from " + plan.startedOn() + (plan.endedOn() == null ? "" : " to " + plan.endedOn()))
                .sorted()
                .toList();
        return spans.isEmpty() ? "none ever" : String.join(", ", spans);
    }
}
