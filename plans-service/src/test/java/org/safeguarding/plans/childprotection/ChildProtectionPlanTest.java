package org.safeguarding.plans.childprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.safeguarding.records.Saved.saved;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.contract.code.CategoryOfAbuse;
import org.safeguarding.contract.fact.ChildProtectionPlanFact;
import org.safeguarding.journal.Actor;
import org.safeguarding.plans.child.Childhood;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Voiding;
import org.safeguarding.web.problem.Refusal;

class ChildProtectionPlanTest {

    private static final Childhood CHILDHOOD =
            new Childhood(LocalDate.of(2011, 5, 14), LocalDate.of(2011, 5, 14), null);
    private static final String IN_2019 = "2019-01-01T12:00:00Z";

    @Test
    void a_plan_is_open_from_its_start_and_published_as_of_that_day() {
        ChildProtectionPlan plan = start("2018-03-05", IN_2019);

        assertThat(plan.isOpen()).isTrue();
        assertThat(plan.fact())
                .isEqualTo(new ChildProtectionPlanFact(
                        LocalDate.of(2018, 3, 5),
                        false,
                        LocalDate.of(2018, 3, 5),
                        null,
                        CategoryOfAbuse.NEGLECT,
                        CategoryOfAbuse.NEGLECT,
                        1,
                        null,
                        false,
                        null));
    }

    @Test
    void a_plan_that_is_ended_is_published_as_of_its_end() {
        ChildProtectionPlan plan = ended("2018-03-05", "2018-06-05");

        assertThat(plan.isOpen()).isFalse();
        assertThat(plan.version()).isEqualTo(2);
        assertThat(plan.fact())
                .isEqualTo(new ChildProtectionPlanFact(
                        LocalDate.of(2018, 6, 5),
                        false,
                        LocalDate.of(2018, 3, 5),
                        LocalDate.of(2018, 6, 5),
                        CategoryOfAbuse.NEGLECT,
                        CategoryOfAbuse.NEGLECT,
                        1,
                        null,
                        false,
                        null));
    }

    /** 23:30 in UTC on 4 June is 00:30 in London on 5 June. */
    @ParameterizedTest
    @CsvSource({
        "2018-06-05, 2018-06-04T23:30:00Z, accepted",
        "2018-06-05, 2018-06-04T22:59:59Z, in-the-future",
        "2018-06-06, 2018-06-05T12:00:00Z, in-the-future",
        "2010-08-01, 2019-01-01T12:00:00Z, accepted",
        "2010-07-31, 2019-01-01T12:00:00Z, before-birth",
    })
    void a_plan_starts_between_nine_months_before_the_month_of_birth_and_the_day_of_recording_in_london(
            String startedOn, String recordedAt, String outcome) {
        assertThat(outcome(() -> start(startedOn, recordedAt))).isEqualTo(outcome);
    }

    @Test
    void a_plan_for_a_child_of_whose_birth_nothing_is_known_starts_on_any_day_that_is_not_in_the_future() {
        ChildProtectionCourse course =
                new ChildProtectionCourse(new Childhood(null, null, null), List.of(), (_, _) -> {});

        assertThat(outcome(() -> course.require("/startedOn", LocalDate.of(2000, 1, 1), null, recording(IN_2019))))
                .isEqualTo("accepted");
        assertThat(outcome(() -> course.require("/startedOn", LocalDate.of(2019, 1, 2), null, recording(IN_2019))))
                .isEqualTo("in-the-future");
    }

    @ParameterizedTest
    @CsvSource({
        "2018-03-06, 2018-06-04T23:30:00Z, accepted",
        "2018-06-05, 2018-06-04T23:30:00Z, accepted",
        "2018-06-05, 2018-06-04T22:59:59Z, in-the-future",
        "2018-03-05, 2018-06-04T12:00:00Z, not-after-start",
        "2018-03-04, 2018-06-04T12:00:00Z, not-after-start",
    })
    void a_plan_ends_after_its_start_and_up_to_the_day_of_recording_in_london(
            String endedOn, String recordedAt, String outcome) {
        ChildProtectionPlan plan = saved(start("2018-03-05", IN_2019));

        assertThat(outcome(() -> end(plan, endedOn, recordedAt))).isEqualTo(outcome);
        assertThat(plan.isOpen()).isEqualTo(!outcome.equals("accepted"));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-06-06, accepted",
        "2018-06-05, accepted",
        "2018-06-04, plan-overlaps",
        "2018-03-05, plan-overlaps",
        "2017-01-01, plan-overlaps",
    })
    void a_plan_starts_from_the_day_on_which_the_one_before_was_ended(String startedOn, String outcome) {
        ChildProtectionPlan before = ended("2018-03-05", "2018-06-05");

        assertThat(outcome(() -> start(startedOn, IN_2019, before))).isEqualTo(outcome);
    }

    @Test
    void a_child_with_an_open_plan_gets_no_other_whenever_it_starts() {
        ChildProtectionPlan ended = ended("2016-03-05", "2016-06-05");
        ChildProtectionPlan open = saved(start("2018-03-05", IN_2019));

        assertThat(outcome(() -> start("2018-03-06", IN_2019, ended, open))).isEqualTo("plan-open");
        assertThat(outcome(() -> start("2015-03-06", IN_2019, ended, open))).isEqualTo("plan-open");
    }

    @ParameterizedTest
    @CsvSource({
        "2018-01-05, 2018-03-05, accepted",
        "2018-01-05, 2018-03-06, plan-overlaps",
        "2018-04-05, 2018-05-05, plan-overlaps",
        "2018-06-04, 2018-06-20, plan-overlaps",
        "2018-06-05, 2018-09-01, accepted",
        "2018-06-05, 2018-09-02, plan-overlaps",
        "2018-09-01, 2018-09-02, plan-overlaps",
        "2018-01-05, 2018-01-05, not-after-start",
        "2018-06-05, 2019-01-02, in-the-future",
    })
    void a_plan_that_has_ended_may_be_entered_late_where_it_overlaps_none(
            String startedOn, String endedOn, String outcome) {
        ChildProtectionPlan ended = ended("2018-03-05", "2018-06-05");
        ChildProtectionPlan open = saved(start("2018-09-01", IN_2019));

        assertThat(outcome(() -> late(startedOn, endedOn, ended, open))).isEqualTo(outcome);
    }

    @Test
    void a_correction_says_the_whole_plan_and_keeps_to_the_other_plans() {
        ChildProtectionPlan before = ended("2017-03-05", "2017-06-05");
        ChildProtectionPlan plan = saved(ended("2018-03-05", "2018-06-05"));

        assertThat(outcome(() -> correct(plan, "2018-03-05", null, before))).isEqualTo("required");
        assertThat(outcome(() -> correct(plan, "2017-06-04", "2018-06-05", before)))
                .isEqualTo("plan-overlaps");
        assertThat(outcome(() -> correct(plan, "2017-06-05", "2018-06-06", before)))
                .isEqualTo("accepted");
        assertThat(saved(plan).listed().startedOn()).isEqualTo("2017-06-05");
        assertThat(plan.listed().endedOn()).isEqualTo("2018-06-06");
        assertThat(plan.listed().initialCategory()).isEqualTo(CategoryOfAbuse.EMOTIONAL);
        assertThat(plan.version()).isEqualTo(3);
    }

    @Test
    void a_plan_that_was_voided_is_not_open_and_takes_no_step() {
        ChildProtectionPlan plan = saved(start("2018-03-05", IN_2019));
        plan.markVoided(new Voiding("Another child's."), recording(IN_2019));
        saved(plan);

        assertThat(plan.isOpen()).isFalse();
        assertThat(plan.fact().voided()).isTrue();
        assertThat(outcome(() -> end(plan, "2018-07-01", IN_2019))).isEqualTo("voided");
        assertThat(outcome(() -> correct(plan, "2018-03-06", null))).isEqualTo("voided");
    }

    private static void correct(
            ChildProtectionPlan plan, String startedOn, String endedOn, ChildProtectionPlan... others) {
        plan.correct(
                new ChildProtectionPlanCorrection(
                        LocalDate.parse(startedOn),
                        endedOn == null ? null : LocalDate.parse(endedOn),
                        plan.listed().endReason(),
                        CategoryOfAbuse.EMOTIONAL,
                        0,
                        "Wrong."),
                new ChildProtectionCourse(CHILDHOOD, List.of(others), (_, _) -> {}),
                recording(IN_2019));
    }

    @Test
    void a_plan_is_ended_once() {
        ChildProtectionPlan plan = saved(ended("2018-03-05", "2018-06-05"));

        assertThat(outcome(() -> end(plan, "2018-07-01", IN_2019))).isEqualTo("plan-ended");
        assertThat(plan.listed().endedOn()).isEqualTo("2018-06-05");
    }

    private static ChildProtectionPlan start(String on, String recordedAt, ChildProtectionPlan... others) {
        return ChildProtectionPlan.start(
                new NewChildProtectionPlan(
                        UUID.randomUUID(), LocalDate.parse(on), null, null, CategoryOfAbuse.NEGLECT, 1, null),
                new ChildProtectionCourse(CHILDHOOD, List.of(others), (_, _) -> {}),
                recording(recordedAt));
    }

    private static ChildProtectionPlan late(String startedOn, String endedOn, ChildProtectionPlan... others) {
        return ChildProtectionPlan.start(
                new NewChildProtectionPlan(
                        UUID.randomUUID(),
                        LocalDate.parse(startedOn),
                        LocalDate.parse(endedOn),
                        null,
                        CategoryOfAbuse.NEGLECT,
                        1,
                        null),
                new ChildProtectionCourse(CHILDHOOD, List.of(others), (_, _) -> {}),
                recording(IN_2019));
    }

    private static ChildProtectionPlan ended(String startedOn, String endedOn) {
        ChildProtectionPlan plan = saved(start(startedOn, IN_2019));
        end(plan, endedOn, IN_2019);
        return plan;
    }

    private static void end(ChildProtectionPlan plan, String on, String recordedAt) {
        plan.end(new EndOfPlan(LocalDate.parse(on), PlanEndReason.MOVED_AWAY), recording(recordedAt));
    }

    private static Recording recording(String at) {
        return new Recording(new Actor("worker", "council", "E08000018"), Instant.parse(at));
    }

    private static String outcome(ThrowingCallable call) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call);
        if (refusal == null) {
            return "accepted";
        }
        return refusal.faults().isEmpty()
                ? refusal.code()
                : refusal.faults().getFirst().code();
    }
}
