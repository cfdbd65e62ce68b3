package org.safeguarding.sandbox.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.sandbox.sample.ChildHistory.Plan;

/**
 * The plans of both years, one list for each child on a plan. If a child has two, the second starts some weeks after
 * the first ended. How many children have two follows from the children and plans that table d1 counts;
 * plan-successions.csv says which.
 */
final class PlanCourses {

    private static final int DAYS_BETWEEN_PLANS = 28;
    private static final int PERCENT_SUBSEQUENT_OF_EARLIER_YEARS = 18;

    /** Weeks after the return of the year before was due, on 31 July. */
    private static final LocalDate LATE_ENTRY = LocalDate.of(2017, 8, 21);

    private final RandomGenerator random;
    private final Map<PlanCohort, List<Plan>> plans = new LinkedHashMap<>();
    private final Map<Integer, Integer> subsequentLeft = new HashMap<>();
    private final Weighted<Integer> numberOfPreviousPlans =
            new Weighted<Integer>().add(1, 75).add(2, 20).add(3, 5);

    PlanCourses(PublishedFigures figures, ReportingYear last, RandomGenerator random) {
        this.random = random;
        PlanCategories categories = new PlanCategories(random);
        new PlanSpans(last, random).byCohort().forEach((cohort, spans) -> {
            List<Plan> ofCohort = new ArrayList<>();
            for (PlanSpans.Span span : spans) {
                LocalDate enteredOn = cohort.started().equals(PlanCohort.LATE) ? LATE_ENTRY : span.startedOn();
                ofCohort.add(new Plan(span.startedOn(), span.endedOn(), categories.next(cohort), 0, enteredOn));
            }
            plans.put(cohort, ofCohort);
        });
        for (int year : List.of(last.endingIn() - 1, last.endingIn())) {
            subsequentLeft.put(year, figures.of("d3", year, "CPP_subsequent"));
        }
    }

    List<List<Plan>> all() {
        List<List<Plan>> courses = new ArrayList<>();
        for (List<String> cells : Resource.rows("plan-successions.csv", 5)) {
            List<Plan> first = plans.get(new PlanCohort(cells.get(0), cells.get(1)));
            List<Plan> second = plans.get(new PlanCohort(cells.get(2), cells.get(3)));
            courses.addAll(followed(first, second, Integer.parseInt(cells.get(4))));
        }
        plans.values().forEach(ofCohort -> ofCohort.forEach(plan -> courses.add(List.of(plan))));
        courses.forEach(course -> course.stream().skip(1).forEach(second -> subsequent(second.startedOn())));
        Collections.shuffle(courses, random);
        return courses.stream().map(this::numbered).toList();
    }

    /** Takes plans out of both lists, each with one that starts after it has ended. */
    private List<List<Plan>> followed(List<Plan> ended, List<Plan> later, int count) {
        List<List<Plan>> courses = new ArrayList<>();
        while (courses.size() < count) {
            Plan first = ended.get(random.nextInt(ended.size()));
            Plan second = later.get(random.nextInt(later.size()));
            if (second.startedOn().isAfter(first.endedOn().plusDays(DAYS_BETWEEN_PLANS))) {
                ended.remove(first);
                later.remove(second);
                courses.add(List.of(first, second));
            }
        }
        return courses;
    }

    private List<Plan> numbered(List<Plan> course) {
        int previous = subsequent(course.getFirst().startedOn()) ? numberOfPreviousPlans.draw(random) : 0;
        List<Plan> numbered = new ArrayList<>();
        for (Plan plan : course) {
            numbered.add(plan.withPreviousPlans(previous + numbered.size()));
        }
        return numbered;
    }

    /**
     * Whether a plan follows an earlier one: as often as is published for the year. For earlier years, which no table
     * counts, it is drawn.
     */
    private boolean subsequent(LocalDate startedOn) {
        Integer left =
                subsequentLeft.computeIfPresent(ReportingYear.of(startedOn).endingIn(), (year, before) -> before - 1);
        return left == null ? random.nextInt(100) < PERCENT_SUBSEQUENT_OF_EARLIER_YEARS : left >= 0;
    }
}
