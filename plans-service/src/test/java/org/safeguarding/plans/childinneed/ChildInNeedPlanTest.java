package org.safeguarding.plans.childinneed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguarding.plans.childinneed.Plans.alone;
import static org.safeguarding.plans.childinneed.Plans.course;
import static org.safeguarding.plans.childinneed.Plans.day;
import static org.safeguarding.plans.childinneed.Plans.later;
import static org.safeguarding.plans.childinneed.Plans.outcome;
import static org.safeguarding.plans.childinneed.Plans.plan;
import static org.safeguarding.plans.childinneed.Plans.reviewed;
import static org.safeguarding.plans.childinneed.Plans.start;
import static org.safeguarding.records.Saved.saved;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.contract.code.ChildInNeedPurpose;
import org.safeguarding.contract.fact.ChildInNeedPlanFact;
import org.safeguarding.plans.childinneed.Plans.Days;
import org.safeguarding.records.Assignment;
import org.safeguarding.records.Voiding;

class ChildInNeedPlanTest {

    private static final ChildInNeedPurpose FAMILY_SUPPORT = ChildInNeedPurpose.FAMILY_SUPPORT;

    @Test
    void a_plan_is_published_as_of_the_last_thing_that_happened_to_it() {
        ChildInNeedPlan plan = plan("2018-03-05", null);
        assertThat(plan.fact()).isEqualTo(fact("2018-03-05", null, FAMILY_SUPPORT));

        reviewed(plan, "2018-06-01");
        assertThat(plan.fact()).isEqualTo(fact("2018-06-01", null, FAMILY_SUPPORT, "2018-06-01"));

        plan.changePurpose(
                new ChangeOfPurpose(ChildInNeedPurpose.EDGE_OF_CARE, day("2018-07-02"), "Needs more."), later());
        saved(plan);
        assertThat(plan.fact()).isEqualTo(fact("2018-07-02", null, ChildInNeedPurpose.EDGE_OF_CARE, "2018-06-01"));

        reviewed(plan, "2018-05-01");
        plan.end(new EndOfChildInNeedPlan(day("2018-09-14"), ChildInNeedEndReason.NEED_MET), later());
        assertThat(plan.fact())
                .isEqualTo(
                        fact("2018-09-14", "2018-09-14", ChildInNeedPurpose.EDGE_OF_CARE, "2018-05-01", "2018-06-01"));
        assertThat(plan.isOpen()).isFalse();
    }

    private static ChildInNeedPlanFact fact(
            String effectiveOn, String endedOn, ChildInNeedPurpose purpose, String... reviewedOn) {
        return new ChildInNeedPlanFact(
                day(effectiveOn),
                false,
                day("2018-03-05"),
                day(endedOn),
                purpose,
                Stream.of(reviewedOn).map(LocalDate::parse).toList());
    }

    /** The first review is due three months after the start, each later one six months after the one before. */
    @ParameterizedTest
    @CsvSource({
        "          , 2018-06-05, 2018-06-05,           , 92",
        "          , 2018-06-06, 2018-06-05, 2018-06-06, 93",
        "2018-06-01, 2018-06-06, 2018-12-01,           , 93",
        "2018-06-01, 2018-12-02, 2018-12-01, 2018-12-02, 272",
    })
    void a_plan_says_how_long_it_is_open_and_since_when_its_review_is_overdue(
            String reviewedOn, String today, String due, String overdueSince, int days) {
        ChildInNeedPlan plan = plan("2018-03-05", null);
        if (reviewedOn != null) {
            reviewed(plan, reviewedOn);
        }

        ChildInNeedPlanView view = plan.listed(day(today));

        assertThat(view.reviewDueOn()).isEqualTo(due);
        assertThat(view.reviewOverdueSince()).isEqualTo(day(overdueSince));
        assertThat(view.daysOpen()).isEqualTo(days);
        assertThat(view.reviewCount()).isEqualTo(reviewedOn == null ? 0 : 1);
    }

    @Test
    void a_plan_that_has_ended_waits_for_no_review_and_gets_no_older() {
        ChildInNeedPlanView view = plan("2018-03-05", "2018-06-05").listed(day("2019-06-05"));

        assertThat(view.reviewDueOn()).isNull();
        assertThat(view.reviewOverdueSince()).isNull();
        assertThat(view.daysOpen()).isEqualTo(92);
    }

    @Test
    void the_day_and_the_reason_of_an_end_come_together() {
        assertThat(outcome(() -> ChildInNeedPlan.start(
                        new NewChildInNeedPlan(
                                UUID.randomUUID(),
                                day("2018-03-05"),
                                FAMILY_SUPPORT,
                                day("2018-06-05"),
                                null,
                                null,
                                null),
                        alone(),
                        later())))
                .isEqualTo("required");
        assertThat(outcome(() -> ChildInNeedPlan.start(
                        new NewChildInNeedPlan(
                                UUID.randomUUID(),
                                day("2018-03-05"),
                                FAMILY_SUPPORT,
                                null,
                                ChildInNeedEndReason.NEED_MET,
                                null,
                                null),
                        alone(),
                        later())))
                .isEqualTo("required");
    }

    /** The plan ran from 5 March to 5 June 2018 and was reviewed on 1 May. */
    @ParameterizedTest
    @CsvSource({
        "2018-03-05, accepted",
        "2018-06-05, accepted",
        "2018-05-01, duplicate",
        "2018-03-04, before-start",
        "2018-06-06, after-end",
        "2032-01-01, in-the-future",
    })
    void a_review_may_be_entered_late_and_lies_within_the_plan(String on, String outcome) {
        ChildInNeedPlan plan = reviewed(plan("2018-03-05", "2018-06-05"), "2018-05-01");

        assertThat(outcome(() -> plan.review(new Review(day(on), ChildInNeedReviewOutcome.CONTINUE), later())))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-03-05, 2018-03-05, accepted",
        "2018-03-05, 2018-03-04, before-start",
        "2018-05-01, 2018-04-30, before-what-followed",
        "2018-05-01, 2018-05-01, accepted",
        "2018-05-01, 2032-01-01, in-the-future",
    })
    void a_plan_ends_after_its_reviews_and_once(String reviewedOn, String on, String outcome) {
        ChildInNeedPlan plan = reviewed(plan("2018-03-05", null), reviewedOn);

        assertThat(outcome(() -> end(plan, on))).isEqualTo(outcome);
        if (outcome.equals("accepted")) {
            saved(plan);
            assertThat(outcome(() -> end(plan, "2019-01-01"))).isEqualTo("plan-ended");
        }
    }

    private static void end(ChildInNeedPlan plan, String on) {
        plan.end(new EndOfChildInNeedPlan(day(on), ChildInNeedEndReason.NEED_MET), later());
    }

    @Test
    void a_purpose_changes_to_another_and_not_before_the_last_change() {
        ChildInNeedPlan plan = plan("2018-03-05", null);

        assertThat(outcome(() -> change(plan, FAMILY_SUPPORT, "2018-06-01"))).isEqualTo("same-purpose");
        assertThat(outcome(() -> change(plan, ChildInNeedPurpose.SAFETY, "2018-03-04")))
                .isEqualTo("before-purpose");
        assertThat(outcome(() -> change(plan, ChildInNeedPurpose.SAFETY, "2018-06-01")))
                .isEqualTo("accepted");
        assertThat(saved(plan).listed(day("2018-07-01")).purposeSince()).isEqualTo("2018-06-01");
    }

    private static void change(ChildInNeedPlan plan, ChildInNeedPurpose purpose, String on) {
        plan.changePurpose(new ChangeOfPurpose(purpose, day(on), "Said so."), later());
    }

    @Test
    void the_same_worker_is_no_change() {
        ChildInNeedPlan plan = plan("2018-03-05", null);

        plan.assign(new Assignment("s.okafor", "north", null), later());
        assertThat(plan.version()).isEqualTo(1);
        plan.assign(new Assignment("s.okafor", "south", null), later());
        assertThat(plan.version()).isEqualTo(2);
        assertThat(plan.listed(day("2018-07-01")).team()).isEqualTo("south");
    }

    @Test
    void an_end_is_taken_back_unless_another_plan_has_followed() {
        ChildInNeedPlan plan = plan("2018-03-05", "2018-06-05");

        assertThat(outcome(() -> reopen(plan, course(List.of(), List.of(Days.of("2018-06-05", null))))))
                .isEqualTo("on-protection-plan");
        assertThat(outcome(() -> reopen(plan, course(List.of(Days.of("2018-09-05", null)), List.of()))))
                .isEqualTo("plan-open");
        assertThat(outcome(() -> reopen(plan, alone()))).isEqualTo("accepted");
        assertThat(saved(plan).isOpen()).isTrue();
        assertThat(outcome(() -> reopen(plan, alone()))).isEqualTo("plan-not-ended");
    }

    private static void reopen(ChildInNeedPlan plan, ChildInNeedCourse course) {
        plan.reopen(course, later());
    }

    @ParameterizedTest
    @CsvSource({
        "2018-03-01, 2018-03-01, 2018-06-01, 2018-06-05, accepted",
        "2018-03-05, 2018-03-05, 2018-06-01,           , required",
        "2018-03-05, 2018-03-04, 2018-06-01, 2018-06-05, before-start",
        "2018-03-05, 2018-06-06, 2018-06-01, 2018-06-05, after-end",
        "2018-03-05, 2018-03-05, 2018-06-06, 2018-06-05, after-end",
        "2018-03-05, 2018-03-05, 2018-06-01, 2018-05-31, after-end",
        "2018-02-28, 2018-03-05, 2018-06-01, 2018-06-05, on-protection-plan",
    })
    void a_correction_says_the_whole_plan_and_keeps_its_days_in_order(
            String from, String since, String reviewedOn, String to, String outcome) {
        ChildInNeedPlan plan = plan("2018-03-05", "2018-06-05");
        ChildInNeedPlanCorrection right = new ChildInNeedPlanCorrection(
                day(from),
                ChildInNeedPurpose.DISABILITY,
                day(since),
                List.of(new Review(day(reviewedOn), ChildInNeedReviewOutcome.CLOSE)),
                day(to),
                to == null ? null : ChildInNeedEndReason.OTHER,
                "Wrong.");

        assertThat(outcome(() ->
                        plan.correct(right, course(List.of(), List.of(Days.of("2018-01-01", "2018-03-01"))), later())))
                .isEqualTo(outcome);
        assertThat(plan.listed(day("2019-01-01")).purpose())
                .isEqualTo(outcome.equals("accepted") ? ChildInNeedPurpose.DISABILITY : FAMILY_SUPPORT);
    }

    @Test
    void a_plan_that_was_voided_is_not_open_and_takes_no_step() {
        ChildInNeedPlan plan = plan("2018-03-05", null);
        plan.markVoided(new Voiding("Another child's."), later());
        saved(plan);

        assertThat(plan.isOpen()).isFalse();
        assertThat(plan.fact().voided()).isTrue();
        assertThat(outcome(() -> end(plan, "2018-07-01"))).isEqualTo("voided");
        assertThat(outcome(() -> plan.review(new Review(day("2018-07-01"), ChildInNeedReviewOutcome.CLOSE), later())))
                .isEqualTo("voided");
    }

    @Test
    void a_decision_of_the_last_review_that_was_not_carried_out_is_a_warning() {
        ChildInNeedPlan plan = plan("2018-03-05", null);
        plan.review(new Review(day("2018-06-01"), ChildInNeedReviewOutcome.CLOSE), later());
        saved(plan);

        assertThat(plan.warnings(alone(), day("2018-06-02")))
                .singleElement()
                .satisfies(warning -> assertThat(warning.text()).contains("CLOSE"));
        end(plan, "2018-06-02");
        assertThat(plan.warnings(alone(), day("2018-06-02"))).isEmpty();
        assertThat(start("2018-03-05", null, alone(), later()).warnings(alone(), day("2018-06-02")))
                .isEmpty();
    }
}
