package org.safeguarding.sandbox.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.sandbox.sample.ChildHistory.Plan;
import org.safeguarding.sandbox.sample.PlanSpans.Span;

/**
 * The published plans of a year, one list for each child on a plan. A child with two has the second some weeks after the first
 * ended, and it is open at the end of the year, because no child had two plans ended (table d1: 570 plans, 570 children).
 */
final class PlanCourses {

    private static final int DAYS_BETWEEN_PLANS = 28;
    private static final int PERCENT_SUBSEQUENT_OF_EARLIER_YEARS = 18;

    private final PublishedFigures figures;
    private final ReportingYear year;
    private final RandomGenerator random;
    private final Weighted<Integer> numberOfPreviousPlans =
            new Weighted<Integer>().add(1, 75).add(2, 20).add(3, 5);

    PlanCourses(PublishedFigures figures, ReportingYear year, RandomGenerator random) {
        this.figures = figures;
        this.year = year;
        this.random = random;
    }

    List<List<Plan>> all() {
        PlanSpans spans = new PlanSpans(figures, year, random);
        PlanCategories categories = new PlanCategories(figures, year.endingIn(), random);
        List<Plan> open = plans(spans.open(true), categories.openAndStartedInYear());
        List<Plan> ended = plans(spans.ended(true), categories.endedAndStartedInYear());
        List<Span> spansBefore = spans.ended(false);
        List<Plan> endedBefore = plans(spansBefore, categories.endedAndStartedBefore(spansBefore.size()));
        List<Plan> openBefore = plans(spans.open(false), categories.openAndStartedBefore());

        int inYear = of("d1-second-plans", "After_plan_started_in_year");
        int before = of("d1-second-plans", "After_plan_started_before");
        List<List<Plan>> startedInYear = new ArrayList<>(followed(ended, open, inYear));
        List<List<Plan>> startedBefore = new ArrayList<>(followed(endedBefore, open, before));
        open.forEach(plan -> startedInYear.add(List.of(plan)));
        ended.forEach(plan -> startedInYear.add(List.of(plan)));
        endedBefore.forEach(plan -> startedBefore.add(List.of(plan)));
        openBefore.forEach(plan -> startedBefore.add(List.of(plan)));

        List<List<Plan>> courses = new ArrayList<>();
        Collections.shuffle(startedInYear, random);
        int subsequent = of("d3", "CPP_subsequent") - inYear - before;
        for (List<Plan> course : startedInYear) {
            courses.add(numbered(course, courses.size() < subsequent));
        }
        for (List<Plan> course : startedBefore) {
            courses.add(numbered(course, random.nextInt(100) < PERCENT_SUBSEQUENT_OF_EARLIER_YEARS));
        }
        return courses;
    }

    /** Takes plans out of both lists, each with one that starts after it has ended. */
    private List<List<Plan>> followed(List<Plan> ended, List<Plan> open, int count) {
        List<List<Plan>> courses = new ArrayList<>();
        while (courses.size() < count) {
            Plan first = ended.get(random.nextInt(ended.size()));
            Plan second = open.get(random.nextInt(open.size()));
            if (second.startedOn().isAfter(first.endedOn().plusDays(DAYS_BETWEEN_PLANS))) {
                ended.remove(first);
                open.remove(second);
                courses.add(List.of(first, second));
            }
        }
        return courses;
    }

    private List<Plan> numbered(List<Plan> course, boolean subsequent) {
        int previous = subsequent ? numberOfPreviousPlans.draw(random) : 0;
        List<Plan> numbered = new ArrayList<>();
        for (Plan plan : course) {
            numbered.add(plan.withPreviousPlans(previous + numbered.size()));
        }
        return numbered;
    }

    private static List<Plan> plans(List<Span> spans, Deque<String> categories) {
        List<Plan> plans = new ArrayList<>();
        for (Span span : spans) {
            plans.add(new Plan(span.startedOn(), span.endedOn(), categories.remove(), 0));
        }
        return plans;
    }

    private int of(String table, String measure) {
        return figures.of(table, year.endingIn(), measure);
    }
}
