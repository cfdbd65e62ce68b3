package org.safeguarding.sandbox.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.sandbox.sample.ChildHistory.Plan;

/**
 * Gives each course of plans to a child who was referred some weeks before it starts and is not referred again while a
 * plan is open: no referral is recorded for a case that is already open.
 */
final class ProtectionPlans {

    private static final int MOST_DAYS_AFTER_REFERRAL = 90;
    private static final int FEWEST_DAYS_AFTER_REFERRAL = 10;
    private static final int MOST_DAYS_IF_NONE_FITS = 730;
    private static final int DAYS_TO_NEXT_REFERRAL = 14;
    private static final int TRIES = 500;

    private final ReportingYear year;
    private final RandomGenerator random;
    private final NavigableMap<LocalDate, List<ChildHistory>> referred = new TreeMap<>();

    ProtectionPlans(ReportingYear year, RandomGenerator random) {
        this.year = year;
        this.random = random;
    }

    void giveTo(List<ChildHistory> children, List<List<Plan>> courses) {
        for (ChildHistory child : children) {
            child.referralDays()
                    .forEach(day -> referred.computeIfAbsent(day, none -> new ArrayList<>())
                            .add(child));
        }
        for (List<Plan> course : courses) {
            LocalDate start = course.getFirst().startedOn();
            ChildHistory child = referred(course, start.minusDays(MOST_DAYS_AFTER_REFERRAL));
            if (child == null) {
                child = referred(course, start.minusDays(MOST_DAYS_IF_NONE_FITS));
            }
            if (child == null) {
                throw new IllegalStateException("No child was referred before the plan of " + start);
            }
            course.forEach(child::add);
        }
    }

    private ChildHistory referred(List<Plan> course, LocalDate from) {
        LocalDate start = course.getFirst().startedOn();
        List<ChildHistory> candidates =
                referred.subMap(from, true, start.minusDays(FEWEST_DAYS_AFTER_REFERRAL), true).values().stream()
                        .flatMap(List::stream)
                        .toList();
        for (int i = 0; i < TRIES && !candidates.isEmpty(); i++) {
            ChildHistory candidate = candidates.get(random.nextInt(candidates.size()));
            if (candidate.plans().isEmpty() && course.stream().noneMatch(plan -> isReferredDuring(plan, candidate))) {
                return candidate;
            }
        }
        return null;
    }

    /** Leaves the days after it for the closure of the case. */
    private boolean isReferredDuring(Plan plan, ChildHistory child) {
        return child.isReferredWithin(
                plan.startedOn(),
                plan.endedOn() == null ? year.last() : plan.endedOn().plusDays(DAYS_TO_NEXT_REFERRAL));
    }
}
