package org.safeguarding.metrics.value;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.metrics.cells.Counts;
import org.safeguarding.metrics.disclosure.Block;
import org.safeguarding.metrics.disclosure.Flows;
import org.safeguarding.metrics.disclosure.Part;
import org.safeguarding.metrics.disclosure.StockPlan;
import org.safeguarding.metrics.disclosure.YearPlan;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.value.Protection.Family;

/** What restricted callers see of stocks and their flows, for all years together. */
final class StockVisibility {

    private final Counts counts;
    private final RestrictedVisibility all;
    private final WithheldBefore before;
    private final Map<Family, StockPlan> plans = new HashMap<>();

    StockVisibility(Counts counts, RestrictedVisibility all, WithheldBefore before) {
        this.counts = counts;
        this.all = all;
        this.before = before;
    }

    /** Whether it is among the years that are decided together; before them, nothing counts. */
    boolean isKnown(Family family, ReportingYear year) {
        return all.years(family.measures()).contains(year);
    }

    YearPlan started(Family family, ReportingYear year) {
        return stock(family).started(year);
    }

    YearPlan ended(Family family, ReportingYear year) {
        return stock(family).ended(year);
    }

    private StockPlan stock(Family family) {
        var known = plans.get(family);
        if (known == null) {
            known = newStock(family);
            plans.put(family, known);
        }
        return known;
    }

    private StockPlan newStock(Family family) {
        var years = all.years(family.measures());
        var flows = new ArrayList<Flows>();
        for (var year : years) {
            int months = all.months(year);
            flows.add(new Flows(
                    all.monthly(family.started()).of(year, months),
                    all.monthly(family.ended()).of(year, months),
                    all.monthly(family.open()).atEndsOf(year, months),
                    all.monthly(family.anyPoint()).atEndsOf(year, months),
                    startedBefore(family, year),
                    before.blocks(family.ended(), year),
                    before.atEndOf(family.open(), all.endOf(year)),
                    before.course(family.started(), year)));
        }
        var plan = StockPlan.of(years.getFirst(), 0, flows);
        years.forEach(year -> all.note(family.started(), year, plan.started(year)));
        return plan;
    }

    /** What must stay withheld of the started: what was withheld before, and what would reveal their wholes. */
    private Set<Block> startedBefore(Family family, ReportingYear year) {
        var known = before.blocks(family.started(), year);
        return family.wholes().isEmpty()
                ? known
                : all.partOf(family.started(), family.wholes(), year, known).withheld();
    }

    boolean showsOpen(Family family, YearMonth month) {
        return !before.atEndOf(family.open(), month)
                && (!isKnown(family, ReportingYear.of(month.atDay(1)))
                        || stock(family).showsOpenAtEndOf(month)
                                && !Part.isSmall(all.monthly(family.open()).atEndOf(month)));
    }

    boolean showsAnyPoint(Family family, Period period) {
        return !before.of(family.anyPoint(), period)
                && (!isKnown(family, ReportingYear.of(period.to()))
                        || stock(family).showsAnyPoint(YearMonth.from(period.from()), YearMonth.from(period.to())));
    }

    /** For a whole reporting year: the parts that with the started make up their whole, and any sums of them. */
    boolean showsRest(Family family, List<Measure> apart, Period period) {
        var parts = Stream.concat(Stream.of(family.started()), apart.stream())
                .map(measure -> counts.of(measure, period))
                .toList();
        return apart.stream().noneMatch(measure -> before.of(measure, period))
                && all.shows(family.started(), period)
                && family.wholes().stream()
                        .allMatch(whole -> all.shows(whole, period)
                                && Part.apart(parts, counts.of(whole, period)).counts().stream()
                                        .noneMatch(Part::isSmall));
    }
}
