package org.safeguarding.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReportingYearTest {

    @Test
    void the_31st_of_march_ends_a_year_and_the_1st_of_april_begins_the_next() {
        assertThat(ReportingYear.of(LocalDate.of(2018, 3, 31))).isEqualTo(ReportingYear.endingIn(2018));
        assertThat(ReportingYear.of(LocalDate.of(2018, 4, 1))).isEqualTo(ReportingYear.endingIn(2019));
        assertThat(ReportingYear.of(LocalDate.of(2017, 12, 31))).isEqualTo(ReportingYear.endingIn(2018));
        assertThat(ReportingYear.of(LocalDate.of(2018, 1, 1))).isEqualTo(ReportingYear.endingIn(2018));
    }

    @Test
    void it_runs_from_april_to_march() {
        ReportingYear year = ReportingYear.endingIn(2018);
        assertThat(year.first()).isEqualTo(LocalDate.of(2017, 4, 1));
        assertThat(year.last()).isEqualTo(LocalDate.of(2018, 3, 31));
    }

    @Test
    void it_is_written_as_the_dfe_writes_it() {
        assertThat(ReportingYear.endingIn(2018).label()).isEqualTo("2017-18");
        assertThat(ReportingYear.endingIn(2000).label()).isEqualTo("1999-00");
        assertThat(ReportingYear.endingIn(2010).label()).isEqualTo("2009-10");
    }

    @Test
    void rates_of_2017_18_are_over_the_population_of_mid_2017() {
        assertThat(ReportingYear.endingIn(2018).midYearOfPopulation()).isEqualTo(2017);
    }
}
