package org.safeguarding.metrics.value;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.safeguarding.metrics.cells.CellReader;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.reference.ReferenceReader;

/** Answers what an indicator was. */
@ApplicationScoped
public class IndicatorValues {

    private final DataSource database;

    IndicatorValues(DataSource database) {
        this.database = database;
    }

    /** The figures of each part of a range of days, in their order. */
    public List<Figure> figures(
            Indicator indicator,
            String authority,
            LocalDate from,
            LocalDate to,
            Interval interval,
            Disclosure disclosure)
            throws SQLException {
        try (var connection = database.getConnection()) {
            var counts = CellReader.read(
                    connection,
                    authority,
                    indicator.formula().measures(),
                    new Period(from, to),
                    CellReader.Detail.WHOLE);
            var populations = ReferenceReader.populations(connection, authority).byMidYear();
            var calculation = new Calculation(indicator, counts, populations, disclosure);
            return interval.split(from, to).stream().map(calculation::figure).toList();
        }
    }
}
