package org.safeguarding.plans.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguarding.plans.conference.HeldConferences.CHILDHOOD;
import static org.safeguarding.plans.conference.HeldConferences.PLAN;
import static org.safeguarding.plans.conference.HeldConferences.QUORUM;
import static org.safeguarding.plans.conference.HeldConferences.RECORDING;
import static org.safeguarding.plans.conference.HeldConferences.came;
import static org.safeguarding.plans.conference.HeldConferences.held;
import static org.safeguarding.plans.conference.HeldConferences.hold;
import static org.safeguarding.plans.conference.HeldConferences.holding;
import static org.safeguarding.plans.conference.HeldConferences.making;
import static org.safeguarding.plans.conference.HeldConferences.outcome;
import static org.safeguarding.plans.conference.HeldConferences.review;
import static org.safeguarding.plans.conference.HeldConferences.reviewing;
import static org.safeguarding.plans.conference.HeldConferences.scheduled;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.contract.code.Advocacy;
import org.safeguarding.contract.code.CategoryOfAbuse;
import org.safeguarding.contract.code.ConferenceOutcome;
import org.safeguarding.contract.code.ConferenceStatus;
import org.safeguarding.contract.code.ConferenceType;
import org.safeguarding.contract.code.Participation;
import org.safeguarding.contract.fact.ConferenceAgency;
import org.safeguarding.contract.fact.ConferenceFact;
import org.safeguarding.records.Saved;
import org.safeguarding.web.problem.Warning;

class ConferenceTest {

    @Test
    void a_conference_that_is_held_tells_who_came_and_what_was_decided() {
        Conference conference = scheduled(ConferenceType.INITIAL, "2018-03-26");
        hold(
                conference,
                new Holding(
                        LocalDate.of(2018, 3, 27),
                        List.of(
                                new Attendance("childrens-social-care", true, true),
                                new Attendance("nhs", true, false),
                                new Attendance("police", true, false)),
                        null,
                        ConferenceOutcome.PLAN,
                        CategoryOfAbuse.NEGLECT,
                        2,
                        null,
                        true,
                        List.of("police-service"),
                        true,
                        Participation.PN2,
                        Advocacy.REPRESENTED),
                PLAN);

        assertThat(conference.fact())
                .isEqualTo(new ConferenceFact(
                        LocalDate.of(2018, 3, 27),
                        false,
                        ConferenceType.INITIAL,
                        null,
                        PLAN,
                        LocalDate.of(2018, 3, 26),
                        ConferenceStatus.HELD,
                        LocalDate.of(2018, 3, 27),
                        List.of(
                                new ConferenceAgency("council", true, true),
                                new ConferenceAgency("health", true, false),
                                new ConferenceAgency("police", true, false),
                                new ConferenceAgency("school", false, false)),
                        true,
                        ConferenceOutcome.PLAN,
                        CategoryOfAbuse.NEGLECT,
                        true,
                        List.of("police"),
                        true,
                        Participation.PN2,
                        Advocacy.REPRESENTED));
    }

    /** The agencies that attended. */
    @ParameterizedTest
    @CsvSource({
        "council police school, true",
        "council police school health, true",
        "council police, false",
        "council police public, false",
        "police school health, false",
        "council, false",
    })
    void a_quorum_is_social_care_and_two_other_agencies(String agencies, boolean quorate) {
        assertThat(Holding.isQuorate(came(agencies.split(" ")))).isEqualTo(quorate);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "council police school, -, accepted, true",
                "council police, -, /inquorateReason inquorate, -",
                "council police, At risk tonight., accepted, false",
                "council police school, At risk tonight., /inquorateReason not-applicable, -",
                "council school police police-service, -, /agencies/3/agency twice, -",
                "council school coastguard, -, /agencies/2/agency unknown-agency, -",
            })
    void a_chair_may_hold_a_conference_without_a_quorum_and_says_why(
            String agencies, String reason, String expected, Boolean quorate) {
        Conference conference = scheduled(ConferenceType.INITIAL, "2018-03-26");

        assertThat(outcome(() -> hold(
                        conference,
                        holding("2018-03-26", came(agencies.split(" ")), reason, ConferenceOutcome.NO_PLAN, null, null),
                        null)))
                .isEqualTo(expected);
        assertThat(conference.fact().quorate()).isEqualTo(quorate);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "INITIAL, PLAN, NEGLECT, 0, accepted",
                "INITIAL, PLAN, -, 0, /category required",
                "INITIAL, PLAN, NEGLECT, -, /numberOfPreviousPlans required",
                "INITIAL, NO_PLAN, -, -, accepted",
                "INITIAL, NO_PLAN, NEGLECT, -, /category not-applicable",
                "INITIAL, NO_PLAN, -, 0, /numberOfPreviousPlans not-applicable",
                "INITIAL, CONTINUE, -, -, /outcome not-of-this-conference",
                "INITIAL, END, -, -, /outcome not-of-this-conference",
                "TRANSFER_IN, PLAN, NEGLECT, 1, accepted",
                "TRANSFER_IN, NO_PLAN, -, -, accepted",
                "TRANSFER_IN, END, -, -, /outcome not-of-this-conference",
                "REVIEW, CONTINUE, -, -, accepted",
                "REVIEW, CONTINUE, EMOTIONAL, -, accepted",
                "REVIEW, CONTINUE, EMOTIONAL, 0, /numberOfPreviousPlans not-applicable",
                "REVIEW, END, -, -, accepted",
                "REVIEW, END, NEGLECT, -, /category not-applicable",
                "REVIEW, PLAN, NEGLECT, 0, /outcome not-of-this-conference",
                "REVIEW, NO_PLAN, -, -, /outcome not-of-this-conference",
            })
    void what_a_conference_decides_goes_with_its_type(
            ConferenceType type,
            ConferenceOutcome decided,
            CategoryOfAbuse category,
            Integer previous,
            String expected) {
        Conference conference = scheduled(type, "2018-03-26");

        assertThat(outcome(
                        () -> hold(conference, holding("2018-03-26", QUORUM, null, decided, category, previous), null)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "true, -, true, accepted",
                "false, police, true, accepted",
                "true, police, false, accepted",
                "false, -, true, /practiceReview not-applicable",
                "false, health, true, /dissenting/0 took-no-part",
                "false, coastguard, true, /dissenting/0 unknown-agency",
            })
    void a_veto_or_a_dissent_may_lead_to_a_practice_review(
            boolean vetoed, String dissenting, boolean practiceReview, String expected) {
        Conference conference = scheduled(ConferenceType.REVIEW, "2018-03-26");
        Holding holding = new Holding(
                LocalDate.of(2018, 3, 26),
                QUORUM,
                null,
                ConferenceOutcome.CONTINUE,
                null,
                null,
                null,
                vetoed,
                dissenting == null ? null : List.of(dissenting),
                practiceReview,
                null,
                null);

        assertThat(outcome(() -> hold(conference, holding, PLAN))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-03-26, accepted",
        "2010-08-01, accepted",
        "2010-07-31, /heldOn before-birth",
        "2019-01-01, accepted",
        "2019-01-02, /heldOn in-the-future",
    })
    void a_conference_is_held_from_the_pregnancy_to_the_day_of_recording(String day, String expected) {
        Conference conference = scheduled(ConferenceType.INITIAL, "2018-03-26");

        assertThat(outcome(() -> hold(conference, making(day), PLAN))).isEqualTo(expected);
    }

    @Test
    void a_conference_that_is_postponed_keeps_the_days_for_which_it_was_planned() {
        Conference conference = scheduled(ConferenceType.INITIAL, "2018-03-26");

        conference.postpone(new Postponement(LocalDate.of(2018, 3, 29), DelayReason.FAMILY), CHILDHOOD, RECORDING);
        Saved.saved(conference);
        conference.adjourn(
                new Adjournment(LocalDate.of(2018, 3, 29), LocalDate.of(2018, 4, 5), DelayReason.INQUORATE),
                CHILDHOOD,
                RECORDING);

        ConferenceView view = conference.listed();
        assertThat(view.status()).isEqualTo(ConferenceStatus.SCHEDULED);
        assertThat(view.scheduledFor()).isEqualTo("2018-04-05");
        assertThat(view.firstSatOn()).isEqualTo("2018-03-29");
        assertThat(view.postponements())
                .containsExactly(
                        new Postponed(LocalDate.of(2018, 3, 26), DelayReason.FAMILY),
                        new Postponed(LocalDate.of(2018, 3, 29), DelayReason.INQUORATE));
        assertThat(outcome(() -> hold(conference, making("2018-03-28"), PLAN)))
                .isEqualTo("/heldOn before-first-sitting");
        assertThat(outcome(() -> hold(conference, making("2018-04-05"), PLAN))).isEqualTo("accepted");
    }

    @Test
    void a_cancelled_conference_has_no_outcome_and_one_that_was_held_or_has_begun_is_not_cancelled() {
        Conference cancelled = scheduled(ConferenceType.INITIAL, "2018-03-26");
        cancelled.cancel(new Cancellation(CancellationReason.NOT_NEEDED), RECORDING);
        assertThat(outcome(cancelled::requireScheduled)).isEqualTo("conference-cancelled");
        assertThat(cancelled.fact().status()).isEqualTo(ConferenceStatus.CANCELLED);

        Conference held = held(ConferenceType.INITIAL, making("2018-03-26"), PLAN);
        assertThat(outcome(() -> held.cancel(new Cancellation(CancellationReason.OTHER), RECORDING)))
                .isEqualTo("conference-held");

        Conference begun = scheduled(ConferenceType.INITIAL, "2018-03-26");
        begun.adjourn(
                new Adjournment(LocalDate.of(2018, 3, 26), LocalDate.of(2018, 3, 28), DelayReason.STAFF),
                CHILDHOOD,
                RECORDING);
        Saved.saved(begun);
        assertThat(outcome(() -> begun.cancel(new Cancellation(CancellationReason.OTHER), RECORDING)))
                .isEqualTo("conference-begun");
    }

    @ParameterizedTest
    @CsvSource({
        "2018-06-05, false, accepted",
        "2018-06-04, false, review-twice",
        "2018-06-03, false, accepted",
        "2018-06-03, true, reviewed-later",
        "2018-09-04, true, review-twice",
        "2018-09-05, false, plan-ended",
        "2018-09-05, true, plan-ended",
    })
    void a_review_fits_in_with_the_others_of_its_plan(String day, boolean ends, String expected) {
        ConferenceCourse course =
                new ConferenceCourse(List.of(review("2018-06-04", false), review("2018-09-04", true)));

        assertThat(outcome(() -> course.with(PLAN, review(day, ends).decision())))
                .isEqualTo(expected);
    }

    @Test
    void the_reviews_of_another_plan_do_not_matter() {
        ConferenceCourse course = new ConferenceCourse(List.of(review("2018-06-04", true)));
        UUID another = UUID.randomUUID();

        assertThat(course.with(another, review("2018-06-04", false).decision())).hasSize(1);
        assertThat(outcome(() -> course.requireUnreviewed(another))).isEqualTo("accepted");
        assertThat(outcome(() -> course.requireUnreviewed(PLAN))).isEqualTo("plan-reviewed");
        assertThat(outcome(() -> course.requireBeforeReviews(PLAN, LocalDate.of(2018, 6, 3))))
                .isEqualTo("accepted");
        assertThat(outcome(() -> course.requireBeforeReviews(PLAN, LocalDate.of(2018, 6, 4))))
                .isEqualTo("/heldOn not-before-review");
    }

    @Test
    void one_initial_or_transfer_in_conference_is_held_on_a_day() {
        ConferenceCourse course = new ConferenceCourse(List.of(
                held(ConferenceType.TRANSFER_IN, making("2018-03-26"), PLAN),
                scheduled(ConferenceType.INITIAL, "2018-03-27"),
                review("2018-03-28", false)));

        for (var day : List.of("2018-03-25", "2018-03-27", "2018-03-28")) {
            assertThat(outcome(() -> course.requireOnly(LocalDate.parse(day)))).isEqualTo("accepted");
        }
        assertThat(outcome(() -> course.requireOnly(LocalDate.of(2018, 3, 26)))).isEqualTo("conference-twice");
    }

    /** 24 March 2018 was a Saturday. */
    @ParameterizedTest
    @CsvSource({
        "INITIAL, 2018-03-24, true, 8875",
        "INITIAL, 2018-03-25, true, 8875",
        "INITIAL, 2018-03-26, true, ''",
        "INITIAL, 2018-03-24, false, 8870Q",
        "REVIEW, 2018-03-24, true, local",
        "REVIEW, 2018-03-23, true, ''",
    })
    void a_conference_at_a_weekend_is_queried(ConferenceType type, String day, boolean held, String rules) {
        Conference conference = scheduled(type, day);
        if (held) {
            hold(conference, type == ConferenceType.REVIEW ? reviewing(day, null, false) : making(day), PLAN);
        }

        assertThat(ConferenceQueries.of(conference, null))
                .extracting(Warning::rule)
                .containsExactlyElementsOf(Arrays.stream(rules.split(" "))
                        .filter(rule -> !rule.isEmpty())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"PN0, 3, 0", "PN0, 4, 1", "PN1, 3, 1", "PN1, 4, 0"})
    void taking_part_as_a_child_under_four_goes_with_that_age(Participation code, int years, int warnings) {
        Conference conference = scheduled(ConferenceType.REVIEW, "2018-03-26");
        hold(
                conference,
                new Holding(
                        LocalDate.of(2018, 3, 26),
                        QUORUM,
                        null,
                        ConferenceOutcome.CONTINUE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        code,
                        null),
                PLAN);

        assertThat(ConferenceQueries.of(conference, Period.of(years, 11, 30))).hasSize(warnings);
    }
}
