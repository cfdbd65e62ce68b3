package org.safeguarding.metrics.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguarding.metrics.measure.ChildrenInNeedMeasures.CHILDREN_ENDING_AN_EPISODE;
import static org.safeguarding.metrics.measure.ChildrenInNeedMeasures.CHILDREN_IN_NEED;
import static org.safeguarding.metrics.measure.ChildrenInNeedMeasures.CHILDREN_IN_NEED_AND_ON_A_PLAN;
import static org.safeguarding.metrics.measure.ChildrenInNeedMeasures.CHILDREN_IN_NEED_AT_ANY_POINT;
import static org.safeguarding.metrics.measure.ChildrenInNeedMeasures.CHILDREN_IN_NEED_NOT_ON_A_PLAN;
import static org.safeguarding.metrics.measure.ChildrenInNeedMeasures.CHILDREN_STARTING_AN_EPISODE;
import static org.safeguarding.metrics.measure.ChildrenInNeedMeasures.EPISODES_AT_ANY_POINT;
import static org.safeguarding.metrics.measure.ChildrenInNeedMeasures.EPISODES_ENDED;
import static org.safeguarding.metrics.measure.ChildrenInNeedMeasures.EPISODES_STARTED;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.code.ReasonForClosure;
import org.safeguarding.metrics.Told;
import org.safeguarding.metrics.cells.TestDefinitions;
import org.safeguarding.metrics.explanation.Timelines;

class ChildrenInNeedMeasuresTest {

    private final Told child = Told.about();

    @Test
    void a_referral_opens_an_episode_of_need_on_the_day_it_is_received_decided_or_not() {
        assertThat(ByDay.of(CHILDREN_IN_NEED, child.referral("2018-03-31"))).isEqualTo(Map.of("2018-03-31", 1L));
        assertThat(ByDay.of(EPISODES_STARTED, child.referral("2018-03-31"))).isEqualTo(Map.of("2018-03-31", 1L));
    }

    @Test
    void an_episode_is_open_until_the_day_it_is_closed() {
        var episode = episode("2017-04-03", "2018-03-31", ReasonForClosure.OTHER);

        assertThat(ByDay.of(CHILDREN_IN_NEED, episode)).isEqualTo(Map.of("2017-04-03", 1L, "2018-03-31", -1L));
        assertThat(ByDay.of(EPISODES_ENDED, episode)).isEqualTo(Map.of("2018-03-31", 1L));
        assertThat(ByDay.of(EPISODES_AT_ANY_POINT, episode)).isEqualTo(Map.of("2017-04-03", 1L, "2018-04-01", -1L));
    }

    @Test
    void growing_older_makes_no_mark_the_answer_counts_from_the_day_it_opened() {
        var episode = Timelines.of(child.referral("2015-04-03"));

        assertThat(CHILDREN_IN_NEED.count(TestDefinitions.national().story(Told.ROTHERHAM, episode)))
                .singleElement()
                .satisfies(counted -> assertThat(counted.marks())
                        .singleElement()
                        .satisfies(mark -> {
                            assertThat(mark.day()).isEqualTo("2015-04-03");
                            assertThat(LocalDate.EPOCH.plusDays(mark.profile().code(Dimension.OPEN_SINCE) - 1))
                                    .isEqualTo("2015-04-03");
                        }));
    }

    @Test
    void a_child_in_need_and_on_a_plan_counts_once_in_the_sum_of_both() {
        Event[] inBoth = {
            child.child(),
            episode("2017-04-03", "2018-03-31", ReasonForClosure.OTHER),
            child.plan("2017-10-02", "2018-05-01")
        };
        Event[] onlyOnAPlan = {child.plan("2017-10-02", "2018-05-01")};

        assertThat(ByDay.of(CHILDREN_IN_NEED_AND_ON_A_PLAN, inBoth))
                .isEqualTo(Map.of("2017-04-03", 1L, "2018-05-01", -1L));
        assertThat(ByDay.of(CHILDREN_IN_NEED_AND_ON_A_PLAN, onlyOnAPlan))
                .isEqualTo(Map.of("2017-10-02", 1L, "2018-05-01", -1L));
    }

    @Test
    void no_further_action_is_no_episode() {
        var noFurtherAction = child.referralWithNoFurtherAction("2017-04-03", "2017-04-04");

        for (var measure : ChildrenInNeedMeasures.ALL) {
            assertThat(ByDay.of(measure, noFurtherAction)).as(measure.id()).isEmpty();
        }
        assertThat(ByDay.of(ReferralMeasures.REFERRALS_NO_FURTHER_ACTION, noFurtherAction))
                .isEqualTo(Map.of("2017-04-03", 1L));
    }

    @Test
    void an_episode_closed_as_not_in_need_in_the_year_of_its_referral_counts_only_on_the_days_it_was_open() {
        var notInNeed = episode("2017-04-03", "2018-03-31", ReasonForClosure.NO_FURTHER_ACTION);

        for (var measure : ChildrenInNeedMeasures.ALL) {
            var stock = Map.of("2017-04-03", 1L, "2018-03-31", -1L);
            assertThat(ByDay.of(measure, notInNeed))
                    .as(measure.id())
                    .isEqualTo(measure.kind() == Measure.Kind.STOCK ? stock : Map.of());
        }
        assertThat(ByDay.of(ReferralMeasures.REFERRALS_NOT_IN_NEED, notInNeed)).isEqualTo(Map.of("2017-04-03", 1L));
    }

    @Test
    void an_episode_closed_as_not_in_need_in_a_later_year_counts_in_the_years_before_that() {
        var notInNeed = episode("2016-02-01", "2017-04-01", ReasonForClosure.NO_FURTHER_ACTION);

        assertThat(ByDay.of(CHILDREN_IN_NEED, notInNeed)).isEqualTo(Map.of("2016-02-01", 1L, "2017-04-01", -1L));
        assertThat(ByDay.of(EPISODES_STARTED, notInNeed)).isEqualTo(Map.of("2016-02-01", 1L));
        assertThat(ByDay.of(CHILDREN_STARTING_AN_EPISODE, notInNeed))
                .isEqualTo(Map.of("2016-02-01", 1L, "2016-04-01", -1L));
        assertThat(ByDay.of(EPISODES_AT_ANY_POINT, notInNeed)).isEqualTo(Map.of("2016-02-01", 1L, "2017-04-01", -1L));
        assertThat(ByDay.of(CHILDREN_IN_NEED_AT_ANY_POINT, notInNeed))
                .isEqualTo(Map.of("2016-02-01", 1L, "2017-04-01", -1L));
        assertThat(ByDay.of(EPISODES_ENDED, notInNeed)).isEmpty();
        assertThat(ByDay.of(CHILDREN_ENDING_AN_EPISODE, notInNeed)).isEmpty();
        assertThat(ByDay.of(ReferralMeasures.REFERRALS_NOT_IN_NEED, notInNeed)).isEmpty();
    }

    @Test
    void a_child_with_two_episodes_open_after_a_merge_is_one_child_in_need() {
        var first = episode("2017-04-03", "2017-09-01", ReasonForClosure.OTHER);
        var second = episode("2017-06-01", "2018-01-02", ReasonForClosure.OTHER);
        var plan = child.plan("2017-05-02", "2017-08-01");

        assertThat(ByDay.of(CHILDREN_IN_NEED, first, second)).isEqualTo(Map.of("2017-04-03", 1L, "2018-01-02", -1L));
        assertThat(ByDay.of(CHILDREN_IN_NEED_NOT_ON_A_PLAN, first, second, plan))
                .isEqualTo(Map.of("2017-04-03", 1L, "2017-05-02", -1L, "2017-08-01", 1L, "2018-01-02", -1L));
        assertThat(ByDay.of(EPISODES_AT_ANY_POINT, first, second))
                .isEqualTo(Map.of("2017-04-03", 1L, "2017-06-01", 1L, "2018-04-01", -2L));
    }

    @Test
    void stepped_down_to_early_help_after_assessment_is_an_episode() {
        assertThat(ByDay.of(EPISODES_STARTED, episode("2017-04-03", "2017-06-01", ReasonForClosure.EARLY_HELP)))
                .isEqualTo(Map.of("2017-04-03", 1L));
    }

    @ParameterizedTest
    @CsvSource({
        "2017-04-03, 1",
        "2017-07-03, 1",
        "2017-07-04, 2",
        "2017-10-03, 2",
        "2017-10-04, 3",
        "2018-04-02, 3",
        "2018-04-03, 4",
        "2019-04-02, 4",
        "2019-04-03, 5"
    })
    void what_ended_is_told_by_the_months_it_had_lasted(String closedOn, int band) {
        assertThat(ByDay.of(
                        EPISODES_ENDED,
                        Dimension.DURATION,
                        band,
                        episode("2017-04-03", closedOn, ReasonForClosure.OTHER)))
                .isEqualTo(Map.of(closedOn, 1L));
    }

    @Test
    void what_ended_is_told_by_the_reason_for_closure_which_may_be_missing() {
        var adopted = episode("2017-04-03", "2018-01-02", ReasonForClosure.ADOPTED);
        var unknown = episode("2017-04-04", "2018-01-02", null);

        assertThat(ByDay.of(EPISODES_ENDED, Dimension.REASON_FOR_CLOSURE, 1, adopted, unknown))
                .isEqualTo(Map.of("2018-01-02", 1L));
        assertThat(ByDay.of(EPISODES_ENDED, Dimension.REASON_FOR_CLOSURE, 0, adopted, unknown))
                .isEqualTo(Map.of("2018-01-02", 1L));
    }

    @Test
    void an_episode_does_not_count_as_not_on_a_plan_while_the_child_is_on_one() {
        var episode = episode("2017-04-03", "2018-03-01", ReasonForClosure.OTHER);

        assertThat(ByDay.of(CHILDREN_IN_NEED_NOT_ON_A_PLAN, episode))
                .isEqualTo(Map.of("2017-04-03", 1L, "2018-03-01", -1L));
        assertThat(ByDay.of(CHILDREN_IN_NEED_NOT_ON_A_PLAN, episode, child.plan("2017-06-01", "2017-09-01")))
                .isEqualTo(Map.of("2017-04-03", 1L, "2017-06-01", -1L, "2017-09-01", 1L, "2018-03-01", -1L));
        assertThat(ByDay.of(CHILDREN_IN_NEED_NOT_ON_A_PLAN, episode, child.plan("2017-06-01", null)))
                .isEqualTo(Map.of("2017-04-03", 1L, "2017-06-01", -1L));
        assertThat(ByDay.of(
                        CHILDREN_IN_NEED_NOT_ON_A_PLAN,
                        episode,
                        child.plan("2017-01-01", "2017-06-01"),
                        child.plan("2017-06-01", null)))
                .isEmpty();
    }

    @Test
    void a_child_with_two_episodes_in_a_year_counts_once() {
        var first = episode("2017-04-03", "2017-06-01", ReasonForClosure.OTHER);
        var second = episode("2017-09-01", "2018-04-01", ReasonForClosure.OTHER);

        assertThat(ByDay.of(CHILDREN_STARTING_AN_EPISODE, first, second))
                .isEqualTo(Map.of("2017-04-03", 1L, "2018-04-01", -1L));
        assertThat(ByDay.of(CHILDREN_ENDING_AN_EPISODE, first, second))
                .isEqualTo(Map.of("2017-06-01", 1L, "2019-04-01", -1L));
        assertThat(ByDay.of(CHILDREN_IN_NEED_AT_ANY_POINT, first, second))
                .isEqualTo(Map.of("2017-04-03", 1L, "2019-04-01", -1L));
    }

    private Event episode(String receivedOn, String closedOn, ReasonForClosure reason) {
        return child.referral(UUID.randomUUID(), receivedOn, receivedOn, closedOn, reason);
    }
}
