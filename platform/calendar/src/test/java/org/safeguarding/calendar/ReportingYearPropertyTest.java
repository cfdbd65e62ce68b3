package org.safeguarding.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class ReportingYearPropertyTest {

    @Property
    void every_day_is_in_the_year_it_belongs_to_and_years_meet(
            @ForAll @LongRange(min = -20_000, max = 60_000) long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        ReportingYear year = ReportingYear.of(date);
        assertThat(date).isBetween(year.first(), year.last());
        assertThat(ReportingYear.of(year.last().plusDays(1))).isEqualTo(ReportingYear.endingIn(year.endingIn() + 1));
        assertThat(ReportingYear.of(year.first())).isEqualTo(year);
    }
}
