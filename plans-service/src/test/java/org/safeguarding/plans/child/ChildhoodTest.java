package org.safeguarding.plans.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.web.problem.Refusal;

class ChildhoodTest {

    /** An unborn child that was expected on 12 May 2011 may have been born from 31 March to 23 June. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2011-05-14, 2011-05-14, -, 2010-08-01, accepted",
                "2011-05-14, 2011-05-14, -, 2010-07-31, before-birth",
                "2011-05-14, 2011-05-14, -, 2029-05-13, accepted",
                "2011-05-14, 2011-05-14, -, 2029-05-14, after-18",
                "2012-02-29, 2012-02-29, -, 2030-02-28, accepted",
                "2012-02-29, 2012-02-29, -, 2030-03-01, after-18",
                "2011-03-31, 2011-06-23, -, 2010-06-01, accepted",
                "2011-03-31, 2011-06-23, -, 2010-05-31, before-birth",
                "2011-03-31, 2011-06-23, -, 2029-06-22, accepted",
                "2011-03-31, 2011-06-23, -, 2029-06-23, after-18",
                "2011-05-14, 2011-05-14, 2018-03-05, 2018-03-05, accepted",
                "2011-05-14, 2011-05-14, 2018-03-05, 2018-03-06, after-death",
                "-, -, 2018-03-05, 2018-03-06, after-death",
                "-, -, -, 1991-10-14, accepted",
                "-, -, -, 2040-01-01, accepted",
            })
    void something_begins_for_a_child_from_the_pregnancy_until_its_death_or_the_day_before_it_is_eighteen(
            LocalDate earliestBirth, LocalDate latestBirth, LocalDate diedOn, LocalDate day, String outcome) {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> new Childhood(earliestBirth, latestBirth, diedOn).require("/startedOn", day));

        assertThat(refusal == null ? "accepted" : code(refusal)).isEqualTo(outcome);
    }

    @Test
    void a_refusal_says_when_the_child_died_and_the_rule_of_the_census_where_there_is_one() {
        LocalDate died = LocalDate.of(2018, 3, 5);
        Childhood childhood = new Childhood(null, null, died);

        assertThat(catchThrowableOfType(Refusal.class, () -> childhood.require("/startedOn", died.plusDays(1))))
                .hasMessage("The child died on 2018-03-05, before 2018-03-06.");
        assertThat(catchThrowableOfType(Refusal.class, () -> childhood.require("/startedOn", died.plusDays(1), "8915")))
                .hasMessage("The child died on 2018-03-05, before 2018-03-06 (CIN census rule 8915).");
    }

    private static String code(Refusal refusal) {
        return refusal.faults().isEmpty()
                ? refusal.code()
                : refusal.faults().getFirst().code();
    }
}
