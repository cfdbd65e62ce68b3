package org.safeguarding.metrics.value;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.metrics.disclosure.Block;
import org.safeguarding.metrics.disclosure.Course;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.value.Shown.MeasureOfYear;

/**
 * What restricted callers were not shown of an authority before, by a publication or an answer, and how far they were
 * shown the months of each year while it ran. What was withheld stays withheld, because the current figure minus the
 * one shown then could reveal it. Uses the terms of {@code disclosure}.
 */
public final class WithheldBefore {

    /** Keeps what restricted callers were shown. */
    public interface Memory {

        WithheldBefore read(Connection connection, String authority) throws SQLException;

        /** Adds what an answer has shown and withheld. */
        void keep(Connection connection, String authority, Shown shown) throws SQLException;
    }

    public static final WithheldBefore NOTHING = new WithheldBefore(Set.of(), Map.of());

    private final Set<Withheld> withheld;
    private final Map<MeasureOfYear, Course> courses;

    public WithheldBefore(Set<Withheld> withheld, Map<MeasureOfYear, Course> courses) {
        this.withheld = Set.copyOf(withheld);
        this.courses = Map.copyOf(courses);
    }

    /** This and what an answer has added. */
    public WithheldBefore and(Shown shown) {
        var all = new HashSet<>(withheld);
        all.addAll(shown.withheld());
        var further = new HashMap<>(courses);
        shown.courses().forEach((of, course) -> further.merge(of, course, Course::and));
        return new WithheldBefore(all, further);
    }

    /** What an answer adds to this. */
    Shown newIn(Shown shown) {
        var news = new Shown();
        shown.withheld().stream().filter(one -> !withheld.contains(one)).forEach(news::withheld);
        shown.courses().forEach((of, course) -> {
            if (!course.equals(courses.getOrDefault(of, Course.NONE))) {
                news.course(of, course);
            }
        });
        return news;
    }

    /** How far a count was shown while a year ran. */
    public Course course(Measure measure, ReportingYear year) {
        return courses.getOrDefault(new MeasureOfYear(measure.id(), year), Course.NONE);
    }

    /** The years, quarters and months of a reporting year for which a flow of the whole authority was withheld. */
    public Set<Block> blocks(Measure flow, ReportingYear year) {
        return whole(flow)
                .filter(one -> ReportingYear.of(one.period().to()).equals(year))
                .map(one -> block(one.period(), year))
                .collect(Collectors.toSet());
    }

    /** Whether a stock of the whole authority at the end of a month was withheld. */
    public boolean atEndOf(Measure stock, YearMonth month) {
        return whole(stock).anyMatch(one -> one.period().to().equals(month.atEndOfMonth()));
    }

    /** Whether the count for exactly this period of the whole authority was withheld. */
    public boolean of(Measure measure, Period period) {
        return whole(measure).anyMatch(one -> one.period().equals(period));
    }

    /** The codes of the values of a dimension that were withheld for a reporting year or its end. */
    public Set<Integer> codes(Measure measure, Dimension dimension, ReportingYear year) {
        return withheld(measure)
                .filter(one -> one.dimension() == dimension)
                .filter(one -> ReportingYear.of(one.period().to()).equals(year))
                .map(Withheld::code)
                .collect(Collectors.toSet());
    }

    private Stream<Withheld> whole(Measure measure) {
        return withheld(measure).filter(one -> one.dimension() == null);
    }

    private Stream<Withheld> withheld(Measure measure) {
        return withheld.stream().filter(one -> one.measure().equals(measure.id()));
    }

    private static Block block(Period period, ReportingYear year) {
        var april = YearMonth.from(year.first());
        int first = (int) april.until(YearMonth.from(period.from()), ChronoUnit.MONTHS);
        int last = (int) april.until(YearMonth.from(period.to()), ChronoUnit.MONTHS);
        return new Block(first, last - first + 1);
    }
}
