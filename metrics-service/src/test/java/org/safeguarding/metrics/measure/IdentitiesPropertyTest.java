package org.safeguarding.metrics.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.code.ReasonForClosure;
import org.safeguarding.contract.fact.ReferralFact;
import org.safeguarding.metrics.cells.Histories;
import org.safeguarding.metrics.cells.TestDefinitions;
import org.safeguarding.metrics.explanation.Timelines;
import org.safeguarding.metrics.timeline.RecordVersion;

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
        assertThat(open(history, year.to()) + sum(history, year, ChildrenInNeedMeasures.EPISODES_ENDED))
                .isEqualTo(sum(history, year, ChildrenInNeedMeasures.EPISODES_AT_ANY_POINT));
    }

    @Property(tries = 300)
    void those_open_a_year_before_and_not_closed_as_not_in_need_and_those_started_are_those_at_any_point(
            @ForAll("histories") List<Event> history, @ForAll("years") Period year) {
        var before = year.from().minusDays(1);
        long notInNeed = episodes(history)
                .filter(referral -> isOpen(referral, before))
                .filter(referral -> referral.reasonForClosure() == ReasonForClosure.NO_FURTHER_ACTION
                        && ReportingYear.of(referral.closedOn()).last().equals(year.to()))
                .count();

        assertThat(open(history, before) - notInNeed + sum(history, year, ChildrenInNeedMeasures.EPISODES_STARTED))
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

    /** Each episode, though a child with several counts once in the stock. */
    private static long open(List<Event> history, LocalDate day) {
        return episodes(history).filter(referral -> isOpen(referral, day)).count();
    }

    private static boolean isOpen(ReferralFact referral, LocalDate day) {
        return !referral.receivedOn().isAfter(day)
                && (referral.closedOn() == null || referral.closedOn().isAfter(day));
    }

    private static Stream<ReferralFact> episodes(List<Event> history) {
        return Timelines.all(history).values().stream()
                .flatMap(timeline -> timeline.records().stream())
                .map(RecordVersion::fact)
                .filter(fact -> fact instanceof ReferralFact && !fact.voided())
                .map(ReferralFact.class::cast)
                .filter(referral -> !Boolean.TRUE.equals(referral.noFurtherAction()));
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
