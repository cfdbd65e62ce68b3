package org.safeguarding.metrics.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.metrics.measure.Period;

class YearBlocksTest {

    private static final ReportingYear YEAR = ReportingYear.endingIn(2018);

    @Test
    void a_year_that_has_passed_has_its_quarters_and_months() {
        assertThat(YearBlocks.of(YEAR, LocalDate.of(2018, 4, 1)))
                .hasSize(17)
                .startsWith(new Period(YEAR.first(), YEAR.last()));
    }

    @Test
    void of_a_running_year_only_months_that_have_passed_count() {
        assertThat(YearBlocks.of(YEAR, LocalDate.of(2017, 6, 15)))
                .containsExactly(
                        new Period(YEAR.first(), LocalDate.of(2017, 5, 31)),
                        new Period(YEAR.first(), LocalDate.of(2017, 4, 30)),
                        new Period(LocalDate.of(2017, 5, 1), LocalDate.of(2017, 5, 31)));
        assertThat(YearBlocks.of(YEAR, LocalDate.of(2017, 4, 30))).isEmpty();
    }
}
