package org.safeguarding.referrals.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.contract.code.Sex;
import org.safeguarding.web.problem.Refusal;

class BirthTest {

    /** Recorded on 5 March 2018. */
    @ParameterizedTest(name = "born {0}, expected {1}, {2}: {3} {4}")
    @CsvSource({
        "2012-03-04, 2018-06-30, , /expectedDateOfBirth, born-and-expected",
        "2018-03-06, , , /dateOfBirth, in-the-future",
        "1965-10-13, , , /dateOfBirth, too-early",
        ", 2018-12-11, , /expectedDateOfBirth, too-late",
        ", 2018-01-21, , /expectedDateOfBirth, too-early",
        ", 2018-06-30, FEMALE, /sex, unborn"
    })
    void a_birth_that_cannot_be_is_refused(LocalDate born, LocalDate expected, Sex sex, String pointer, String code) {
        assertThatThrownBy(() -> Birth.require("", born, expected, sex, Someone.RECORDING))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.faults().getFirst().pointer()).isEqualTo(pointer);
                    assertThat(refusal.faults().getFirst().code()).isEqualTo(code);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "2018-03-05, , MALE",
        "1965-10-14, ,",
        ", 2018-12-10, UNKNOWN",
        ", 2018-01-22,",
    })
    void the_first_and_the_last_day_are_taken(LocalDate born, LocalDate expected, Sex sex) {
        assertThatCode(() -> Birth.require("", born, expected, sex, Someone.RECORDING))
                .doesNotThrowAnyException();
    }

    @Test
    void forty_weeks_before_it_is_born_nobody_hears_of_a_child() {
        Birth birth = new Birth(null, LocalDate.of(2018, 12, 10));

        assertThatCode(() -> birth.requireAgeOn("/child/dateOfBirth", LocalDate.of(2018, 3, 5)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> birth.requireAgeOn("/child/dateOfBirth", LocalDate.of(2018, 3, 4)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.faults().getFirst().detail()).contains("8606"));
    }

    @Test
    void a_care_leaver_is_cared_for_until_the_day_before_turning_26() {
        Birth birth = new Birth(LocalDate.of(1992, 3, 6), null);

        assertThatCode(() -> birth.requireAgeOn("/child/dateOfBirth", LocalDate.of(2018, 3, 5)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> birth.requireAgeOn("/child/dateOfBirth", LocalDate.of(2018, 3, 6)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.faults().getFirst().code()).isEqualTo("too-old"));
    }

    @ParameterizedTest
    @CsvSource({"2000-03-04, 2018-03-04", "2000-02-29, 2018-03-01", "2004-02-29, 2022-03-01"})
    void a_child_turns_18_on_its_birthday(LocalDate born, LocalDate adult) {
        assertThat(new Birth(born, null).eighteenOn()).isEqualTo(adult);
    }

    @Test
    void the_day_of_birth_is_published_and_of_an_unborn_child_all_days_on_which_its_birth_would_be_accepted() {
        LocalDate day = LocalDate.of(2018, 4, 20);

        assertThat(spanOf(new Birth(day, null))).containsExactly(day, day);
        assertThat(spanOf(new Birth(null, day))).containsExactly(LocalDate.of(2018, 3, 9), LocalDate.of(2018, 6, 1));
        assertThat(spanOf(new Birth(null, day))).allMatch(new Birth(null, day)::isNear);
        assertThat(new Birth(null, day).isNear(LocalDate.of(2018, 3, 8))).isFalse();
        assertThat(new Birth(null, day).isNear(LocalDate.of(2018, 6, 2))).isFalse();
    }

    private static List<LocalDate> spanOf(Birth birth) {
        return List.of(birth.earliestBirth(), birth.latestBirth());
    }

    @Test
    void a_person_is_told_what_the_dates_ask_for() {
        Birth born = new Birth(LocalDate.of(2000, 3, 4), null);
        Birth expected = new Birth(null, LocalDate.of(2018, 3, 4));
        LocalDate eve = LocalDate.of(2018, 3, 3);

        assertThat(Attention.to(born, null, eve)).isEmpty();
        assertThat(Attention.to(born, null, eve.plusDays(1)))
                .containsExactly(new Attention(Attention.Code.ADULT, LocalDate.of(2018, 3, 4)));
        assertThat(Attention.to(born, eve, eve.plusDays(1))).containsExactly(new Attention(Attention.Code.DIED, eve));
        assertThat(Attention.to(expected, null, eve.plusDays(1))).isEmpty();
        assertThat(Attention.to(expected, null, eve.plusDays(2)))
                .containsExactly(new Attention(Attention.Code.BIRTH_OVERDUE, LocalDate.of(2018, 3, 5)));
    }
}
