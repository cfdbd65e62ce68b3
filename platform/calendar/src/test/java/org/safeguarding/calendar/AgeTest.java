package org.safeguarding.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {

    @ParameterizedTest
    @CsvSource({
        "2010-05-20, 2010-05-20, 0",
        "2010-05-20, 2011-05-19, 0",
        "2010-05-20, 2011-05-20, 1",
        "2000-03-31, 2018-03-30, 17",
        "2000-03-31, 2018-03-31, 18",
        "2000-02-29, 2018-02-28, 17",
        "2000-02-29, 2018-03-01, 18",
        "2000-02-29, 2016-02-28, 15",
        "2000-02-29, 2016-02-29, 16"
    })
    void a_year_is_completed_on_the_anniversary_and_after_29_february_on_1_march(
            LocalDate birth, LocalDate day, int age) {
        assertThat(Age.on(birth, day)).isEqualTo(age);
    }

    @ParameterizedTest
    @CsvSource({
        "2010-05-20, 0, 2010-05-20",
        "2010-05-20, 1, 2011-05-20",
        "2000-03-31, 18, 2018-03-31",
        "2000-02-29, 18, 2018-03-01",
        "2000-02-29, 16, 2016-02-29",
        "2000-02-28, 18, 2018-02-28"
    })
    void an_age_is_reached_on_the_birthday_and_not_the_day_before(LocalDate birth, int years, LocalDate birthday) {
        assertThat(Age.reachedOn(birth, years)).isEqualTo(birthday);
        assertThat(Age.on(birth, birthday)).isEqualTo(years);
        assertThat(birthday.minusDays(1)).matches(before -> years == 0 || Age.on(birth, before) == years - 1);
    }

    @Test
    void a_child_who_is_not_born_has_no_age() {
        assertThatThrownBy(() -> Age.on(LocalDate.of(2018, 4, 1), LocalDate.of(2018, 3, 31)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No age on 2018-03-31: born on 2018-04-01");
    }
}
