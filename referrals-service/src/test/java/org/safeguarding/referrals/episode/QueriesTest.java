package org.safeguarding.referrals.episode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.contract.code.PrimaryNeed;
import org.safeguarding.web.problem.Warning;

class QueriesTest {

    private static final UUID ID = new UUID(0, 1);
    private static final LocalDate MONDAY = LocalDate.of(2018, 3, 5);

    private static Episode received(LocalDate on) {
        return new Episode(ID, on, PrimaryNeed.LOW_INCOME, null, null, null, null);
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2018-03-04, 8555Q local", "2018-03-05, local", ", "})
    void a_referral_after_the_day_of_death_is_queried_and_an_open_one_of_a_dead_child_is_to_be_closed(
            LocalDate died, String rules) {
        assertThat(Queries.of(received(MONDAY), List.of(), died))
                .extracting(Warning::rule)
                .isEqualTo(rules == null ? List.of() : List.of(rules.split(" ")));
    }

    /** 1 April 2019 was a Monday: the working day before it was Friday 29 March. */
    @ParameterizedTest(name = "received {0}, nothing done from {1}: {2}")
    @CsvSource({
        "2019-03-28, 2019-04-01, 8569Q",
        "2019-03-29, 2019-04-01, ",
        "2019-03-31, 2019-04-01, ",
        "2019-03-28, 2019-03-29, ",
        "2018-03-28, 2019-03-29, 8569Q"
    })
    void nothing_done_about_a_referral_of_before_the_year_is_queried(
            LocalDate received, LocalDate decided, String rule) {
        Episode episode = received(received).decide(decided, true, null);

        assertThat(Queries.of(episode, List.of(), null))
                .extracting(Warning::rule)
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    /** 45 working days after 7 March 2018, past Good Friday, Easter Monday and May Day, is Monday 14 May. */
    @ParameterizedTest(name = "today {0}: {1}")
    @CsvSource({"2018-05-14, ", "2018-05-15, 8670Q"})
    void an_assessment_is_queried_from_the_day_after_its_45th(LocalDate today, String rule) {
        LocalDate start = LocalDate.of(2018, 3, 7);
        EpisodeAssessment started = new EpisodeAssessment(ID, ID, start, null, null, null, List.of());

        assertThat(Queries.of(started, List.of(), today))
                .extracting(Warning::rule)
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @ParameterizedTest(name = "due {0}, today {1}: {2}")
    @CsvSource({
        "2018-03-06, 2018-03-05, 1",
        "2018-03-06, 2018-03-06, 0",
        "2018-03-06, 2018-03-07, -1",
        "2018-03-09, 2018-03-10, -1",
        "2018-03-09, 2018-03-11, -1",
        "2018-03-09, 2018-03-12, -1",
        "2018-03-09, 2018-03-13, -2",
        "2018-04-03, 2018-03-29, 1"
    })
    void time_left_is_none_on_the_last_day_and_negative_from_the_next(LocalDate due, LocalDate today, int left) {
        assertThat(TimeLeft.until(due, today)).isEqualTo(new TimeLeft(due, left, left < 0));
    }
}
