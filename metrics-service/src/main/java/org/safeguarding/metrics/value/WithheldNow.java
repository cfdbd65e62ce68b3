package org.safeguarding.metrics.value;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.metrics.cells.Counts;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Measure;

/**
 * Everything withheld from restricted callers among some counts and those that reveal them, in some reporting years,
 * whether requested or not: it is decided together.
 */
record WithheldNow(Counts counts, LocalDate today, WithheldBefore before) {

    Set<Withheld> of(Collection<Measure> measures, Collection<ReportingYear> years) {
        var visibility = new RestrictedVisibility(counts, today, before);
        var withheld = new HashSet<Withheld>();
        for (var year : years) {
            var blocks = YearBlocks.of(year, today);
            for (var measure : measures) {
                for (var block : blocks) {
                    if (isAsked(measure) && !visibility.shows(measure, block)) {
                        withheld.add(new Withheld(measure.id(), block, null, 0));
                    }
                }
                if (isAsked(measure) && !blocks.isEmpty() && !visibility.isRunning(year)) {
                    for (var dimension : measure.dimensions()) {
                        if (dimension != Dimension.DAYS) {
                            visibility
                                    .withheld(measure, dimension, blocks.getFirst())
                                    .forEach(code -> withheld.add(
                                            new Withheld(measure.id(), blocks.getFirst(), dimension, code)));
                        }
                    }
                }
            }
        }
        return withheld;
    }

    private static boolean isAsked(Measure measure) {
        return !(Protection.of(measure) instanceof Protection.Never);
    }
}
