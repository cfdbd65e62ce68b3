package org.safeguarding.plans.childinneed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguarding.plans.childinneed.Plans.BORN;
import static org.safeguarding.plans.childinneed.Plans.DIED;
import static org.safeguarding.plans.childinneed.Plans.alone;
import static org.safeguarding.plans.childinneed.Plans.course;
import static org.safeguarding.plans.childinneed.Plans.day;
import static org.safeguarding.plans.childinneed.Plans.later;
import static org.safeguarding.plans.childinneed.Plans.outcome;
import static org.safeguarding.plans.childinneed.Plans.plan;
import static org.safeguarding.plans.childinneed.Plans.recording;
import static org.safeguarding.plans.childinneed.Plans.reviewed;
import static org.safeguarding.records.Saved.saved;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.plans.child.Childhood;
import org.safeguarding.plans.childinneed.Plans.Days;
import org.safeguarding.records.Voiding;
import org.safeguarding.web.problem.Warning;

/** Which days a child in need plan can have, beside the life and the other plans of the child. */
class ChildInNeedCourseTest {

    /** 23:30 in UTC on 4 June is 00:30 in London on 5 June. */
    @ParameterizedTest
    @CsvSource({
        "2018-06-05,            , 2018-06-04T23:30:00Z, accepted",
        "2018-06-05,            , 2018-06-04T22:59:59Z, in-the-future",
        "2018-03-05, 2018-06-05 , 2018-06-04T23:30:00Z, accepted",
        "2018-03-05, 2018-06-06 , 2018-06-04T23:30:00Z, in-the-future",
        "2018-03-05, 2018-03-05 , 2019-01-01T12:00:00Z, accepted",
        "2018-03-05, 2018-03-04 , 2019-01-01T12:00:00Z, before-start",
        "2010-08-01,            , 2019-01-01T12:00:00Z, accepted",
        "2010-07-31,            , 2019-01-01T12:00:00Z, before-birth",
        "2029-05-13,            , 2031-01-01T12:00:00Z, accepted",
        "2029-05-14,            , 2031-01-01T12:00:00Z, after-18",
        "1991-10-13, 1992-01-01 , 2019-01-01T12:00:00Z, too-early",
    })
    void a_plan_runs_between_the_pregnancy_and_the_eighteenth_birthday_and_not_in_the_future(
            String from, String to, String recordedAt, String outcome) {
        assertThat(outcome(() -> alone().require(day(from), day(to), recording(recordedAt))))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"2018-10-01, accepted", "2018-10-02, after-death"})
    void a_plan_starts_up_to_the_day_of_death(String from, String outcome) {
        ChildInNeedCourse course = new ChildInNeedCourse(new Childhood(BORN, BORN, DIED), List.of(), List.of());

        assertThat(outcome(() -> course.require(day(from), null, later()))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-01-05, 2018-03-05, accepted",
        "2018-01-05, 2018-03-06, plan-overlaps",
        "2018-04-05, 2018-04-05, plan-overlaps",
        "2018-03-05, 2018-03-05, accepted",
        "2018-06-04, 2018-06-20, plan-overlaps",
        "2018-06-05, 2018-09-01, accepted",
        "2018-06-05, 2018-09-02, plan-overlaps",
        "2018-06-05,           , plan-open",
        "2017-01-01,           , plan-open",
    })
    void a_child_has_one_plan_at_a_time_and_one_may_start_on_the_day_on_which_another_ended(
            String from, String to, String outcome) {
        ChildInNeedCourse course =
                course(List.of(Days.of("2018-03-05", "2018-06-05"), Days.of("2018-09-01", null)), List.of());

        assertThat(outcome(() -> course.require(day(from), day(to), later()))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-01-05, 2018-03-05, accepted",
        "2018-01-05, 2018-03-06, on-protection-plan",
        "2018-01-05,           , on-protection-plan",
        "2018-03-05, 2018-03-05, accepted",
        "2018-03-06, 2018-03-06, on-protection-plan",
        "2018-03-05,           , on-protection-plan",
        "2018-06-04,           , on-protection-plan",
        "2018-06-05,           , accepted",
    })
    void a_plan_never_runs_beside_a_child_protection_plan(String from, String to, String outcome) {
        ChildInNeedCourse course = course(List.of(), List.of(Days.of("2018-03-05", "2018-06-05")));

        assertThat(outcome(() -> course.require(day(from), day(to), later()))).isEqualTo(outcome);
    }

    /** The child in need plan from 5 March 2018 was reviewed on 1 June. */
    @ParameterizedTest
    @CsvSource({
        "2018-06-20,           ,           , ends",
        "2018-06-01,           ,           , ends",
        "2018-05-31,           ,           , child-in-need-plan",
        "2018-03-01,           ,           , child-in-need-plan",
        "2018-06-20, 2018-07-20,           , child-in-need-plan",
        "2018-01-05, 2018-03-05,           , stays",
        "2018-06-20,           , 2018-06-10, ends",
    })
    void an_open_plan_ends_when_a_child_protection_plan_starts_unless_that_contradicts_what_is_recorded(
            String from, String to, String before, String outcome) {
        ChildInNeedPlan open = reviewed(plan("2018-03-05", null), "2018-06-01");
        ChildInNeedPlan voided = plan("2018-03-05", null);
        voided.markVoided(new Voiding("Twice."), later());

        assertThat(ending(List.of(voided, open), from, to, before)).isEqualTo(outcome);
    }

    /** The child in need plan ran from 5 March to 20 June 2018, when a child protection plan started. */
    @ParameterizedTest
    @CsvSource({
        "2018-06-19, 2018-06-20, STEPPED_UP, ends",
        "2018-06-25, 2018-06-20, STEPPED_UP, ends",
        "2018-03-04, 2018-06-20, STEPPED_UP, child-in-need-plan",
        "2018-06-19, 2018-06-20, NEED_MET  , child-in-need-plan",
        "2018-06-25, 2018-06-20, NEED_MET  , stays",
        "2018-06-19, 2018-06-21, STEPPED_UP, child-in-need-plan",
    })
    void a_plan_that_gave_way_follows_the_day_of_the_child_protection_plan(
            String from, String before, ChildInNeedEndReason reason, String outcome) {
        ChildInNeedPlan ended = plan("2018-03-05", null);
        ended.end(new EndOfChildInNeedPlan(day("2018-06-20"), reason), later());

        assertThat(ending(List.of(saved(ended)), from, null, before)).isEqualTo(outcome);
    }

    private static String ending(List<ChildInNeedPlan> plans, String from, String to, String before) {
        String[] ends = {"stays"};
        String refused = outcome(() -> ends[0] =
                ChildInNeedCourse.ending(plans, day(from), day(to), day(before)).isEmpty() ? "stays" : "ends");
        return refused.equals("accepted") ? ends[0] : refused;
    }

    @Test
    void what_the_census_would_query_is_a_warning() {
        LocalDate today = day("2018-12-01");
        ChildInNeedCourse merged =
                course(List.of(Days.of("2018-05-01", null)), List.of(Days.of("2018-04-01", "2018-06-01")));
        ChildInNeedCourse died = new ChildInNeedCourse(new Childhood(BORN, BORN, DIED), List.of(), List.of());

        assertThat(alone().warnings(Days.of("2018-03-05", null), today)).isEmpty();
        assertThat(rules(alone(), Days.of("2018-03-05", "2018-03-05"), today)).containsExactly("4012Q");
        assertThat(rules(died, Days.of("2018-03-05", null), today)).containsExactly("4009Q");
        assertThat(rules(died, Days.of("2018-03-05", "2018-10-01"), today)).isEmpty();
        assertThat(rules(died, Days.of("2018-03-05", "2018-10-02"), today)).containsExactly("4009Q");
        assertThat(rules(merged, Days.of("2018-03-05", null), today)).containsExactly("4001", "4014");
        assertThat(rules(alone(), Days.of("2018-03-05", null), day("2029-05-13")))
                .isEmpty();
        assertThat(rules(alone(), Days.of("2018-03-05", null), day("2029-05-14")))
                .containsExactly("local");
        assertThat(rules(alone(), Days.of("2018-03-05", "2029-05-14"), day("2030-05-14")))
                .isEmpty();
        assertThat(rules(alone(), Days.of("2018-03-05", "2029-05-15"), day("2030-05-14")))
                .containsExactly("local");
    }

    private static List<String> rules(ChildInNeedCourse course, Days plan, LocalDate today) {
        return course.warnings(plan, today).stream().map(Warning::rule).toList();
    }
}
