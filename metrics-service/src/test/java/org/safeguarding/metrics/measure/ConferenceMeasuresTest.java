package org.safeguarding.metrics.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguarding.metrics.measure.ConferenceMeasures.CHILDREN_WITH_AN_INITIAL_CONFERENCE;
import static org.safeguarding.metrics.measure.ConferenceMeasures.CONTESTED_CONFERENCES;
import static org.safeguarding.metrics.measure.ConferenceMeasures.CONTESTED_CONFERENCES_REVIEWED;
import static org.safeguarding.metrics.measure.ConferenceMeasures.INITIAL_CONFERENCES;
import static org.safeguarding.metrics.measure.ConferenceMeasures.INITIAL_CONFERENCES_IN_TIME;
import static org.safeguarding.metrics.measure.ConferenceMeasures.INITIAL_CONFERENCES_TO_PLAN;
import static org.safeguarding.metrics.measure.ConferenceMeasures.OLDER_CHILDREN_CONFERENCED;
import static org.safeguarding.metrics.measure.ConferenceMeasures.OLDER_CHILDREN_CONFERENCED_INITIALLY;
import static org.safeguarding.metrics.measure.ConferenceMeasures.OLDER_CHILDREN_ENGAGED;
import static org.safeguarding.metrics.measure.ConferenceMeasures.OLDER_CHILDREN_REPRESENTED;
import static org.safeguarding.metrics.measure.ConferenceMeasures.OLDER_CHILDREN_REPRESENTED_INITIALLY;
import static org.safeguarding.metrics.measure.ConferenceMeasures.TRANSFER_IN_CONFERENCES;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.code.Advocacy;
import org.safeguarding.contract.code.ConferenceOutcome;
import org.safeguarding.contract.code.ConferenceStatus;
import org.safeguarding.contract.code.ConferenceType;
import org.safeguarding.metrics.Told;

class ConferenceMeasuresTest {

    /** 15 working days after it is 26 April 2017: Good Friday and Easter Monday are between. */
    private static final String ENQUIRED = "2017-04-03";

    private static final Map<String, Long> NOTHING = Map.of();

    private final Told child = Told.about();
    private final UUID enquiry = UUID.randomUUID();

    @Test
    void a_conference_counts_on_the_day_on_which_it_was_held_by_what_it_was_for() {
        assertThat(ByDay.of(INITIAL_CONFERENCES, initial("2018-03-31"))).isEqualTo(Map.of("2018-03-31", 1L));
        assertThat(ByDay.of(TRANSFER_IN_CONFERENCES, initial("2018-03-31"))).isEqualTo(NOTHING);

        var transferIn = child.conference(ConferenceType.TRANSFER_IN, "2018-04-01", null);
        assertThat(ByDay.of(TRANSFER_IN_CONFERENCES, transferIn)).isEqualTo(Map.of("2018-04-01", 1L));
        assertThat(ByDay.of(INITIAL_CONFERENCES, transferIn)).isEqualTo(NOTHING);
        assertThat(ByDay.of(INITIAL_CONFERENCES, child.review(UUID.randomUUID(), "2018-04-01")))
                .isEqualTo(NOTHING);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HELD")
    void one_that_was_not_held_counts_nowhere(ConferenceStatus status) {
        for (var measure : ConferenceMeasures.ALL) {
            if (measure != ConferenceMeasures.CONFERENCES_INPUT_LAG) {
                assertThat(ByDay.of(measure, child.child(), child.conferenceNotHeld(status, "2017-05-02")))
                        .as(measure.id())
                        .isEqualTo(NOTHING);
            }
        }
    }

    @Test
    void it_is_in_time_within_15_working_days_of_the_start_of_its_enquiry() {
        assertThat(inTime(ENQUIRED)).isEqualTo(Map.of(ENQUIRED, 1L));
        assertThat(inTime("2017-04-26")).isEqualTo(Map.of("2017-04-26", 1L));
        assertThat(inTime("2017-04-27")).isEqualTo(NOTHING);
    }

    @Test
    void one_before_its_enquiry_or_without_one_counts_but_is_neither_in_time_nor_has_it_a_duration() {
        var before = new Event[] {child.enquiry(enquiry, "2017-05-03"), initial("2017-05-02")};
        var without = new Event[] {initial("2017-05-02")};
        var ofAnother = new Event[] {child.enquiry(UUID.randomUUID(), ENQUIRED), initial("2017-05-02")};

        for (var events : new Event[][] {before, without, ofAnother}) {
            assertThat(ByDay.of(INITIAL_CONFERENCES, Dimension.DURATION, 0, events))
                    .isEqualTo(Map.of("2017-05-02", 1L));
            assertThat(ByDay.of(INITIAL_CONFERENCES, Dimension.DAYS, 0, events)).isEqualTo(Map.of("2017-05-02", 1L));
            assertThat(ByDay.of(INITIAL_CONFERENCES_IN_TIME, events)).isEqualTo(NOTHING);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2017-04-03, 1",
        "2017-04-19, 1",
        "2017-04-20, 2",
        "2017-04-26, 2",
        "2017-04-27, 3",
        "2017-05-04, 3",
        "2017-05-05, 4"
    })
    void it_is_in_the_band_of_the_working_days_since_its_enquiry_started(String held, int band) {
        assertThat(ByDay.of(
                        INITIAL_CONFERENCES, Dimension.DURATION, band, child.enquiry(enquiry, ENQUIRED), initial(held)))
                .isEqualTo(Map.of(held, 1L));
    }

    @Test
    void an_enquiry_that_is_recorded_late_gives_its_conference_a_duration() {
        var conference = initial("2017-04-26");

        assertThat(ByDay.of(INITIAL_CONFERENCES_IN_TIME, conference)).isEqualTo(NOTHING);
        assertThat(ByDay.of(INITIAL_CONFERENCES_IN_TIME, conference, child.enquiry(enquiry, ENQUIRED)))
                .isEqualTo(Map.of("2017-04-26", 1L));
    }

    @Test
    void a_child_with_two_initial_conferences_in_a_year_counts_once_and_in_the_next_year_again() {
        assertThat(ByDay.of(
                        CHILDREN_WITH_AN_INITIAL_CONFERENCE,
                        initial("2017-06-01"),
                        initial("2018-03-31"),
                        initial("2018-04-01")))
                .isEqualTo(Map.of("2017-06-01", 1L, "2019-04-01", -1L));
    }

    @Test
    void only_an_outcome_of_a_plan_leads_to_a_plan() {
        assertThat(ByDay.of(
                        INITIAL_CONFERENCES_TO_PLAN,
                        child.initialConference(null, "2017-05-02", ConferenceOutcome.PLAN),
                        child.initialConference(null, "2017-05-03", ConferenceOutcome.NO_PLAN)))
                .isEqualTo(Map.of("2017-05-02", 1L));
    }

    @ParameterizedTest
    @CsvSource({
        "2009-06-01, 2017-05-31, false",
        "2009-06-01, 2017-06-01, true",
        "1999-06-01, 2017-05-31, true",
        "1999-06-01, 2017-06-01, false",
        "2008-02-29, 2016-02-28, false",
        "2008-02-29, 2016-02-29, true",
        "2017-07-01, 2017-06-01, false",
        ", 2017-06-01, false"
    })
    void a_voice_counts_from_the_eighth_to_the_day_before_the_eighteenth_birthday(
            String born, String held, boolean counts) {
        var conference = child.conference(ConferenceType.INITIAL, held, Advocacy.REPRESENTED);

        assertThat(ByDay.of(OLDER_CHILDREN_REPRESENTED_INITIALLY, child.child(born), conference))
                .as("%s on %s", born, held)
                .hasSize(counts ? 2 : 0);
    }

    @Test
    void engaged_is_engaged_or_represented_and_represented_is_represented_alone() {
        for (var advocacy : Advocacy.values()) {
            var conference = child.conference(ConferenceType.REVIEW, "2017-06-01", advocacy);
            boolean represented = advocacy == Advocacy.REPRESENTED;

            assertThat(ByDay.of(OLDER_CHILDREN_REPRESENTED, child.child("2005-01-01"), conference))
                    .as(advocacy.name())
                    .hasSize(represented ? 2 : 0);
            assertThat(ByDay.of(OLDER_CHILDREN_ENGAGED, child.child("2005-01-01"), conference))
                    .as(advocacy.name())
                    .hasSize(represented || advocacy == Advocacy.ENGAGED ? 2 : 0);
        }
    }

    @Test
    void a_child_represented_at_a_review_is_represented_at_a_conference_but_not_initially() {
        var events = new Event[] {
            child.child("2005-01-01"),
            child.conference(ConferenceType.INITIAL, "2017-05-02", null),
            child.conference(ConferenceType.REVIEW, "2017-07-03", Advocacy.REPRESENTED),
            child.conference(ConferenceType.REVIEW, "2017-12-01", Advocacy.REPRESENTED)
        };

        assertThat(ByDay.of(OLDER_CHILDREN_CONFERENCED, events)).isEqualTo(Map.of("2017-05-02", 1L, "2018-04-01", -1L));
        assertThat(ByDay.of(OLDER_CHILDREN_CONFERENCED_INITIALLY, events))
                .isEqualTo(Map.of("2017-05-02", 1L, "2018-04-01", -1L));
        assertThat(ByDay.of(OLDER_CHILDREN_REPRESENTED, events)).isEqualTo(Map.of("2017-07-03", 1L, "2018-04-01", -1L));
        assertThat(ByDay.of(OLDER_CHILDREN_REPRESENTED_INITIALLY, events)).isEqualTo(NOTHING);
    }

    @Test
    void a_veto_or_a_dissent_contests_a_conference_and_both_count_once() {
        var events = new Event[] {
            child.conference("2017-05-01", false, false, true),
            child.conference("2017-05-02", true, false, false),
            child.conference("2017-05-03", false, true, true),
            child.conference("2017-05-04", true, true, true)
        };

        assertThat(ByDay.of(CONTESTED_CONFERENCES, events))
                .isEqualTo(Map.of("2017-05-02", 1L, "2017-05-03", 1L, "2017-05-04", 1L));
        assertThat(ByDay.of(CONTESTED_CONFERENCES_REVIEWED, events))
                .isEqualTo(Map.of("2017-05-03", 1L, "2017-05-04", 1L));
    }

    private Event initial(String heldOn) {
        return child.initialConference(enquiry, heldOn, ConferenceOutcome.NO_PLAN);
    }

    private Map<String, Long> inTime(String heldOn) {
        return ByDay.of(INITIAL_CONFERENCES_IN_TIME, child.enquiry(enquiry, ENQUIRED), initial(heldOn));
    }
}
