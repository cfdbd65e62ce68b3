package org.safeguarding.metrics.publication;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.metrics.disclosure.Block;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Period;

/**
 * What the publications of an authority withheld, which stays withheld: today's figure less the published total could tell it. In
 * the terms in which {@code disclosure} decides.
 */
public final class PublishedWithheld {

    public static final PublishedWithheld NOTHING = new PublishedWithheld(Set.of());

    private final Set<Withheld> withheld;

    PublishedWithheld(Set<Withheld> withheld) {
        this.withheld = Set.copyOf(withheld);
    }

    public static PublishedWithheld read(Connection connection, String authority) throws SQLException {
        return new PublishedWithheld(WithheldTable.read(connection, authority));
    }

    /** The years, quarters and months of a reporting year of which a flow of the whole authority was withheld. */
    public Set<Block> blocks(Measure flow, ReportingYear year) {
        return whole(flow)
                .filter(one -> ReportingYear.of(one.period().to()).equals(year))
                .map(one -> block(one.period(), year))
                .collect(Collectors.toSet());
    }

    /** Whether what there was of a stock of the whole authority at the end of a month was withheld. */
    public boolean atEndOf(Measure stock, YearMonth month) {
        return whole(stock).anyMatch(one -> one.period().to().equals(month.atEndOfMonth()));
    }

    /** The values of a dimension that were withheld of a reporting year or its end; codes as published. */
    public Set<String> values(Measure measure, Dimension dimension, ReportingYear year) {
        return of(measure)
                .filter(one -> dimension.label().equals(one.dimension()))
                .filter(one -> ReportingYear.of(one.period().to()).equals(year))
                .map(Withheld::code)
                .collect(Collectors.toSet());
    }

    private Stream<Withheld> whole(Measure measure) {
        return of(measure).filter(one -> one.dimension() == null);
    }

    private Stream<Withheld> of(Measure measure) {
        return withheld.stream().filter(one -> one.measure().equals(measure.id()));
    }

    private static Block block(Period period, ReportingYear year) {
        var april = YearMonth.from(year.first());
        int first = (int) april.until(YearMonth.from(period.from()), ChronoUnit.MONTHS);
        int last = (int) april.until(YearMonth.from(period.to()), ChronoUnit.MONTHS);
        return new Block(first, last - first + 1);
    }
}
