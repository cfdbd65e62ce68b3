package org.safeguarding.metrics.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.contract.code.PrimaryNeed;
import org.safeguarding.contract.code.ReasonForClosure;
import org.safeguarding.contract.fact.LivedAt;
import org.safeguarding.metrics.Told;

/**
 * Which of a child's traits count. Of something that happened: those of the day of the event. Of what is open: those of
 * the day asked for. Of what counts in a reporting year: those of the day from which it counts in that year.
 */
class TraitsTest {

    private static final String BEFORE = "ROTH-C";
    private static final String AFTER = "ROTH-N";

    private final Told child = Told.about();

    @Test
    void what_happened_has_the_home_of_the_day_it_happened() {
        var moved = moved("2017-06-01");
        var contact = child.contact("2017-05-31", "2017-06-01", ContactDecision.ADVICE);
        var plan = child.plan("2017-05-31", "2017-06-01");

        assertThat(ByDay.in(BEFORE, ContactMeasures.CONTACTS_RECEIVED, moved, contact))
                .isEqualTo(Map.of("2017-05-31", 1L));
        assertThat(ByDay.in(AFTER, ContactMeasures.CONTACTS_DECIDED, moved, contact))
                .isEqualTo(Map.of("2017-06-01", 1L));
        assertThat(ByDay.in(BEFORE, PlanMeasures.CHILD_PROTECTION_PLANS_STARTED, moved, plan))
                .isEqualTo(Map.of("2017-05-31", 1L));
        assertThat(ByDay.in(AFTER, PlanMeasures.CHILD_PROTECTION_PLANS_ENDED, moved, plan))
                .isEqualTo(Map.of("2017-06-01", 1L));
    }

    @Test
    void what_is_open_has_the_home_of_the_day_asked_for() {
        var moved = moved("2017-06-01");
        var records = new Event[] {
            moved,
            child.contact("2017-05-02"),
            child.referral("2017-05-02"),
            child.assessment(UUID.randomUUID(), "2017-05-02", null),
            child.plan("2017-05-02", null)
        };

        assertThat(List.of(
                        ContactMeasures.CONTACTS_UNDECIDED,
                        AssessmentMeasures.ASSESSMENTS_OPEN,
                        ChildrenInNeedMeasures.CHILDREN_IN_NEED,
                        PlanMeasures.CHILD_PROTECTION_PLANS))
                .allSatisfy(measure -> {
                    assertThat(ByDay.in(BEFORE, measure, records))
                            .isEqualTo(Map.of("2017-05-02", 1L, "2017-06-01", -1L));
                    assertThat(ByDay.in(AFTER, measure, records)).isEqualTo(Map.of("2017-06-01", 1L));
                });
        assertThat(ByDay.in(BEFORE, ContactMeasures.CONTACTS_OVERDUE, records))
                .isEqualTo(Map.of("2017-05-04", 1L, "2017-06-01", -1L));
        assertThat(ByDay.in(AFTER, ContactMeasures.CONTACTS_OVERDUE, records)).isEqualTo(Map.of("2017-06-01", 1L));
    }

    @Test
    void a_child_who_started_a_plan_has_the_home_of_that_day_for_the_rest_of_the_year() {
        var moved = moved("2017-06-01");
        var plan = child.plan("2017-05-02", "2017-09-01");

        assertThat(ByDay.in(BEFORE, PlanMeasures.CHILDREN_STARTING_A_PLAN, moved, plan))
                .isEqualTo(Map.of("2017-05-02", 1L, "2018-04-01", -1L));
        assertThat(ByDay.in(AFTER, PlanMeasures.CHILDREN_STARTING_A_PLAN, moved, plan))
                .isEmpty();
        assertThat(ByDay.in(AFTER, PlanMeasures.CHILDREN_ENDING_A_PLAN, moved, plan))
                .isEqualTo(Map.of("2017-09-01", 1L, "2018-04-01", -1L));
    }

    @Test
    void what_is_open_at_any_point_of_a_year_has_the_home_of_the_day_from_which_it_counts_in_that_year() {
        var moved = moved("2017-06-01");
        var records = new Event[] {moved, child.referral("2017-05-02"), child.plan("2017-05-02", null)};

        assertThat(List.of(
                        ChildrenInNeedMeasures.EPISODES_AT_ANY_POINT,
                        ChildrenInNeedMeasures.CHILDREN_IN_NEED_AT_ANY_POINT,
                        PlanMeasures.CHILD_PROTECTION_PLANS_AT_ANY_POINT,
                        PlanMeasures.CHILDREN_ON_A_PLAN_AT_ANY_POINT))
                .allSatisfy(measure -> {
                    assertThat(ByDay.in(BEFORE, measure, records))
                            .isEqualTo(Map.of("2017-05-02", 1L, "2018-04-01", -1L));
                    assertThat(ByDay.in(AFTER, measure, records)).isEqualTo(Map.of("2018-04-01", 1L));
                });
    }

    @Test
    void a_home_of_1_april_counts_for_the_year_that_begins_on_it() {
        var plan = child.plan("2017-05-02", null);

        assertThat(ByDay.in(AFTER, PlanMeasures.CHILDREN_ON_A_PLAN_AT_ANY_POINT, moved("2018-04-01"), plan))
                .isEqualTo(Map.of("2018-04-01", 1L));
        assertThat(ByDay.in(AFTER, PlanMeasures.CHILDREN_ON_A_PLAN_AT_ANY_POINT, moved("2018-04-02"), plan))
                .isEqualTo(Map.of("2019-04-01", 1L));
    }

    @Test
    void an_episode_that_ended_before_the_year_does_not_give_the_need_of_a_child_in_need_without_a_break() {
        var episodes = new Event[] {
            child.referral(PrimaryNeed.ABSENT_PARENTING, "2015-11-24", "2016-04-21"),
            child.referral(PrimaryNeed.UNACCEPTABLE_BEHAVIOUR, "2016-04-21", "2017-04-20"),
            child.referral(PrimaryNeed.ACUTE_STRESS, "2018-01-15", null)
        };

        assertThat(byNeed(PrimaryNeed.ABSENT_PARENTING, episodes))
                .isEqualTo(Map.of("2015-11-24", 1L, "2017-04-01", -1L));
        assertThat(byNeed(PrimaryNeed.UNACCEPTABLE_BEHAVIOUR, episodes))
                .isEqualTo(Map.of("2017-04-01", 1L, "2018-04-01", -1L));
        assertThat(byNeed(PrimaryNeed.ACUTE_STRESS, episodes)).isEqualTo(Map.of("2018-04-01", 1L));
        assertThat(ByDay.of(ChildrenInNeedMeasures.CHILDREN_IN_NEED_AT_ANY_POINT, episodes))
                .isEqualTo(Map.of("2015-11-24", 1L));
    }

    @Test
    void nor_does_one_that_was_closed_as_not_in_need_in_the_year() {
        var notInNeed = child.referral(
                UUID.randomUUID(), "2017-01-10", "2017-01-10", "2017-05-02", ReasonForClosure.NO_FURTHER_ACTION);
        var next = child.referral(PrimaryNeed.ACUTE_STRESS, "2017-06-01", null);

        assertThat(byNeed(PrimaryNeed.ABUSE_NEGLECT_EXPLOITATION, notInNeed, next))
                .isEqualTo(Map.of("2017-01-10", 1L, "2017-04-01", -1L));
        assertThat(byNeed(PrimaryNeed.ACUTE_STRESS, notInNeed, next)).isEqualTo(Map.of("2017-06-01", 1L));
    }

    private static Map<String, Long> byNeed(PrimaryNeed need, Event... episodes) {
        return ByDay.of(
                ChildrenInNeedMeasures.CHILDREN_IN_NEED_AT_ANY_POINT,
                Dimension.PRIMARY_NEED,
                1 + need.ordinal(),
                episodes);
    }

    private Event moved(String on) {
        return child.childWhoLivedIn(
                new LivedAt(LocalDate.of(2010, 5, 3), BEFORE), new LivedAt(LocalDate.parse(on), AFTER));
    }
}
