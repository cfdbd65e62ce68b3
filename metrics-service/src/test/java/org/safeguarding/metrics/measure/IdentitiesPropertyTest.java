package org.safeguarding.metrics.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.contract.Event;
import org.safeguarding.metrics.cells.Histories;
import org.safeguarding.metrics.cells.TestDefinitions;
import org.safeguarding.metrics.explanation.Timelines;

/**
 * The identities between the DfE's published tables, and between the board's, hold for our counts whatever has
 * happened.
 */
class IdentitiesPropertyTest {

    private static final Definitions DEFINITIONS = TestDefinitions.national();

    @Provide
    Arbitrary<List<Event>> histories() {
        return Histories.histories();
    }

    @Provide
    Arbitrary<Period> years() {
        return Arbitraries.integers().between(2016, 2019).map(year -> {
            var reportingYear = ReportingYear.endingIn(year);
            return new Period(reportingYear.first(), reportingYear.last());
        });
    }

    @Property(tries = 300)
    void those_open_at_31_march_and_those_ended_are_those_at_any_point(
            @ForAll("histories") List<Event> history, @ForAll("years") Period year) {
        assertThat(sum(history, year, ChildrenInNeedMeasures.CHILDREN_IN_NEED, ChildrenInNeedMeasures.EPISODES_ENDED))
                .isEqualTo(sum(history, year, ChildrenInNeedMeasures.EPISODES_AT_ANY_POINT));
    }

    @Property(tries = 300)
    void every_referral_is_no_further_action_not_in_need_or_an_episode_started(
            @ForAll("histories") List<Event> history, @ForAll("years") Period year) {
        assertThat(sum(
                        history,
                        year,
                        ReferralMeasures.REFERRALS_NO_FURTHER_ACTION,
                        ReferralMeasures.REFERRALS_NOT_IN_NEED,
                        ChildrenInNeedMeasures.EPISODES_STARTED))
                .isEqualTo(sum(history, year, ReferralMeasures.REFERRALS_RECEIVED));
    }

    @Property(tries = 300)
    void in_time_and_late_are_all_and_schools_and_others_are_all_partners(
            @ForAll("histories") List<Event> history, @ForAll("years") Period year) {
        assertThat(sum(
                        history,
                        year,
                        EarlyHelpMeasures.FAMILIES_ENGAGED_IN_TIME,
                        EarlyHelpMeasures.FAMILIES_ENGAGED_LATE))
                .isEqualTo(sum(history, year, EarlyHelpMeasures.FAMILIES_ENGAGED));
        assertThat(sum(
                        history,
                        year,
                        EarlyHelpMeasures.COUNCIL_ASSESSMENTS_IN_TIME,
                        EarlyHelpMeasures.COUNCIL_ASSESSMENTS_LATE))
                .isEqualTo(sum(history, year, EarlyHelpMeasures.COUNCIL_ASSESSMENTS_COMPLETED));
        assertThat(sum(
                        history,
                        year,
                        EarlyHelpMeasures.ASSESSMENTS_BY_SCHOOLS,
                        EarlyHelpMeasures.ASSESSMENTS_BY_OTHER_PARTNERS))
                .isEqualTo(sum(history, year, EarlyHelpMeasures.ASSESSMENTS_BY_PARTNERS));
    }

    @Property(tries = 300)
    void no_child_in_need_who_is_not_on_a_plan_is_not_in_need(
            @ForAll("histories") List<Event> history, @ForAll("years") Period year) {
        long notOnAPlan = sum(history, year, ChildrenInNeedMeasures.CHILDREN_IN_NEED_NOT_ON_A_PLAN);

        assertThat(notOnAPlan).isBetween(0L, sum(history, year, ChildrenInNeedMeasures.CHILDREN_IN_NEED));
    }

    private static long sum(List<Event> history, Period period, Measure... measures) {
        return Timelines.all(history).entrySet().stream()
                .map(entry -> DEFINITIONS.story(entry.getKey().authority(), entry.getValue()))
                .flatMap(story -> Stream.of(measures)
                        .flatMap(measure -> measure.count(story).stream()
                                .flatMap(counted -> counted.marks().stream())
                                .filter(mark -> measure.counts(mark.day(), period))))
                .mapToLong(Counted.Mark::n)
                .sum();
    }
}
