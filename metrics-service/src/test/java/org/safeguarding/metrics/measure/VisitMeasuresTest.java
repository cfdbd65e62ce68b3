package org.safeguarding.metrics.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.safeguarding.calendar.Limit;
import org.safeguarding.calendar.LocalLimit;
import org.safeguarding.calendar.StatutoryClocks;
import org.safeguarding.contract.Event;
import org.safeguarding.metrics.Told;
import org.safeguarding.metrics.cells.TestDefinitions;
import org.safeguarding.metrics.reference.clock.ClockLimits;
import org.safeguarding.metrics.timeline.RecordVersion;
import org.safeguarding.metrics.timeline.Timeline;

/** A plan starts on 1 June 2017 and ends on 31 August; a visit is due within 14 days of its start and of each visit. */
class VisitMeasuresTest {

    private final Told child = Told.about();
    private final Event plan = child.plan("2017-06-01", "2017-08-31");

    @Test
    void a_visit_in_time_counts_on_its_day_and_one_that_was_missed_on_the_first_day_on_which_it_was_overdue() {
        var visits = plan("2017-06-15", "2017-07-05", "2017-07-10");

        assertThat(settled(visits))
                .isEqualTo(Map.of("2017-06-15", 1L, "2017-06-30", 1L, "2017-07-10", 1L, "2017-07-25", 1L));
        assertThat(inTime(visits)).isEqualTo(Map.of("2017-06-15", 1L, "2017-07-10", 1L));
    }

    @Test
    void a_visit_is_overdue_from_the_day_after_its_last_day_until_the_child_is_seen_or_the_plan_ends() {
        assertThat(overdue(plan("2017-06-15", "2017-07-05", "2017-07-10")))
                .isEqualTo(Map.of("2017-06-30", 1L, "2017-07-05", -1L, "2017-07-25", 1L, "2017-08-31", -1L));
    }

    @Test
    void a_child_of_an_open_plan_is_visited_in_time_while_no_visit_is_overdue() {
        assertThat(ByDay.of(
                        VisitMeasures.CHILDREN_ON_A_PLAN_VISITED_IN_TIME,
                        plan("2017-06-15", "2017-07-05", "2017-07-10")))
                .isEqualTo(Map.of("2017-06-01", 1L, "2017-06-30", -1L, "2017-07-05", 1L, "2017-07-25", -1L));
    }

    @Test
    void a_child_with_two_plans_open_after_a_merge_is_in_time_by_the_plan_that_began_first() {
        var second = child.plan("2017-06-10", "2017-09-10");
        var visit = child.visit(second, "2017-06-12");

        assertThat(ByDay.of(VisitMeasures.CHILDREN_ON_A_PLAN_VISITED_IN_TIME, plan, second, visit))
                .isEqualTo(Map.of("2017-06-01", 1L, "2017-06-16", -1L));
        assertThat(overdue(plan, second, visit))
                .isEqualTo(Map.of("2017-06-16", 1L, "2017-06-27", 1L, "2017-08-31", -1L, "2017-09-10", -1L));
    }

    @Test
    void an_attempt_does_not_stop_the_clock() {
        var attempt = child.visit(plan, "2017-06-10", false, null, true);

        assertThat(settled(plan, attempt)).isEqualTo(Map.of("2017-06-16", 1L));
        assertThat(inTime(plan, attempt)).isEmpty();
    }

    @Test
    void a_visit_that_was_still_in_time_when_the_plan_ended_is_neither_in_time_nor_late() {
        assertThat(settled(child.plan("2017-06-01", "2017-06-15"))).isEmpty();
        assertThat(settled(child.plan("2017-06-01", "2017-06-16"))).isEqualTo(Map.of("2017-06-16", 1L));
    }

    @Test
    void a_visit_entered_late_between_two_others_clocks_them_again() {
        assertThat(inTime(plan("2017-06-15", "2017-07-10"))).isEqualTo(Map.of("2017-06-15", 1L));
        assertThat(inTime(plan("2017-06-15", "2017-07-10", "2017-06-28")))
                .isEqualTo(Map.of("2017-06-15", 1L, "2017-06-28", 1L, "2017-07-10", 1L));
    }

    @Test
    void two_visits_on_one_day_are_one_turn() {
        assertThat(inTime(plan("2017-06-15", "2017-06-15"))).isEqualTo(Map.of("2017-06-15", 1L));
    }

    @Test
    void a_visit_of_another_plan_or_outside_the_plan_is_no_turn_of_it() {
        var other = child.plan("2016-01-04", "2016-06-01");

        assertThat(settled(plan, other, child.visit(other, "2017-06-10"), child.visit(plan, "2017-05-31")))
                .isEqualTo(Map.of("2016-01-19", 1L, "2017-06-16", 1L));
    }

    @Test
    void an_authority_s_own_limit_applies_from_its_day() {
        var limits = new ClockLimits(
                List.of(new LocalLimit(
                        Told.ROTHERHAM, "child-protection-visit", LocalDate.of(2017, 6, 10), Limit.workingDays(15))),
                Set.of());

        assertThat(ByDay.of(limits, VisitMeasures.CHILD_PROTECTION_VISITS_SETTLED, plan("2017-06-12")))
                .isEqualTo(Map.of("2017-06-12", 1L, "2017-07-04", 1L));
    }

    @Test
    void a_visit_counts_by_whether_the_child_was_seen_seen_alone_and_the_bedroom_was_seen() {
        Event[] visits = {
            plan,
            child.visit(plan, "2017-06-05", true, true, true),
            child.visit(plan, "2017-06-06", true, false, null),
            child.visit(plan, "2017-06-07", false, null, true),
            child.visit(plan, "2017-06-08", true, null, false)
        };

        assertThat(ByDay.of(VisitMeasures.CHILD_PROTECTION_VISITS, visits).keySet())
                .containsExactly("2017-06-05", "2017-06-06", "2017-06-07", "2017-06-08");
        assertThat(ByDay.of(VisitMeasures.CHILD_PROTECTION_VISITS_SEEN, visits).keySet())
                .containsExactly("2017-06-05", "2017-06-06", "2017-06-08");
        assertThat(ByDay.of(VisitMeasures.CHILD_PROTECTION_VISITS_SEEN_ALONE, visits))
                .isEqualTo(Map.of("2017-06-05", 1L));
        assertThat(ByDay.of(VisitMeasures.CHILD_PROTECTION_VISITS_BEDROOM_SEEN, visits)
                        .keySet())
                .containsExactly("2017-06-05", "2017-06-07");
    }

    @Test
    void the_visit_that_is_to_be_made_is_due_and_nothing_is_once_the_plan_has_ended() {
        var open = child.plan("2017-06-01", null);
        var story = story(open, child.visit(open, "2017-06-15"), child.visit(open, "2017-06-20", false, null, null));

        assertThat(Clocks.running(story))
                .filteredOn(running -> running.clock().equals(StatutoryClocks.CHILD_PROTECTION_VISIT))
                .singleElement()
                .satisfies(running -> {
                    assertThat(running.record().id()).isEqualTo(open.subject());
                    assertThat(running.startedOn()).isEqualTo("2017-06-15");
                    assertThat(running.due()).isEqualTo("2017-06-29");
                });
        assertThat(Clocks.nextDue(story(plan("2017-06-15")))).isEmpty();
    }

    @Test
    void a_plan_that_ended_on_the_day_it_started_has_no_turn_and_nothing_is_due() {
        var brief = child.childInNeedPlan("2017-06-01", "2017-06-01");

        assertThat(Clocks.nextDue(story(brief))).isEmpty();
        assertThat(ByDay.of(VisitMeasures.CHILD_IN_NEED_VISITS_SETTLED, brief)).isEmpty();
    }

    @Test
    void a_child_in_need_is_visited_every_28_days() {
        var help = child.childInNeedPlan("2017-06-01", null);

        assertThat(Clocks.running(story(help)))
                .filteredOn(running -> running.clock().id().equals("child-in-need-visit"))
                .extracting(Clocks.Running::due)
                .containsExactly(LocalDate.of(2017, 6, 29));
    }

    private Event[] plan(String... visitedOn) {
        return Stream.concat(Stream.of(plan), Stream.of(visitedOn).map(day -> child.visit(plan, day)))
                .toArray(Event[]::new);
    }

    private static Story story(Event... events) {
        return TestDefinitions.national()
                .story(
                        Told.ROTHERHAM,
                        Timeline.of(Stream.of(events).map(RecordVersion::of).toList()));
    }

    private static Map<String, Long> settled(Event... events) {
        return ByDay.of(VisitMeasures.CHILD_PROTECTION_VISITS_SETTLED, events);
    }

    private static Map<String, Long> inTime(Event... events) {
        return ByDay.of(VisitMeasures.CHILD_PROTECTION_VISITS_IN_TIME, events);
    }

    private static Map<String, Long> overdue(Event... events) {
        return ByDay.of(VisitMeasures.CHILD_PROTECTION_VISITS_OVERDUE, events);
    }
}
