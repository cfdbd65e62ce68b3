package org.safeguarding.metrics.value;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.metrics.disclosure.Block;
import org.safeguarding.metrics.disclosure.Course;
import org.safeguarding.metrics.disclosure.YearPlan;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Period;

/**
 * What an answer withheld, and how far it showed the months of a running year. It is kept, because the next answer would
 * otherwise reveal by comparison what this one withheld.
 */
public final class Shown {

    /** @param measure its id */
    public record MeasureOfYear(String measure, ReportingYear year) {}

    private final Set<Withheld> withheld = new HashSet<>();
    private final Map<MeasureOfYear, Course> courses = new HashMap<>();

    /** Of years that have ended. */
    public Set<Withheld> withheld() {
        return withheld;
    }

    /** Of years that run. */
    public Map<MeasureOfYear, Course> courses() {
        return courses;
    }

    void withheld(Withheld one) {
        withheld.add(one);
    }

    void course(Measure measure, ReportingYear year, Course course) {
        course(new MeasureOfYear(measure.id(), year), course);
    }

    void course(MeasureOfYear of, Course course) {
        courses.merge(of, course, Course::and);
    }

    public boolean isEmpty() {
        return withheld.isEmpty() && courses.isEmpty();
    }

    void planned(Measure measure, ReportingYear year, YearPlan plan, boolean running) {
        if (running) {
            course(measure, year, plan.course());
        } else {
            plan.withheld().forEach(block -> withheld(new Withheld(measure.id(), period(year, block), null, 0)));
        }
    }

    private static Period period(ReportingYear year, Block block) {
        var first = YearMonth.from(year.first()).plusMonths(block.first());
        return new Period(first.atDay(1), first.plusMonths(block.length() - 1L).atEndOfMonth());
    }
}
