package org.safeguarding.metrics.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.code.CategoryOfAbuse;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.contract.fact.AreaForImprovementFact;
import org.safeguarding.contract.fact.CategoryFrom;
import org.safeguarding.contract.fact.ChildProtectionPlanFact;
import org.safeguarding.metrics.Told;

class MeasuresTest {

    private final Told child = Told.about();

    @Test
    void a_contact_counts_on_the_day_it_was_received() {
        assertThat(counted(ContactMeasures.CONTACTS_RECEIVED, child.contact("2018-03-31")))
                .isEqualTo(Map.of("2018-03-31", 1L));
        assertThat(counted(ContactMeasures.CONTACTS_RECEIVED, child.contact("2018-04-01"), child.contact("2018-04-01")))
                .isEqualTo(Map.of("2018-04-01", 2L));
    }

    @Test
    void a_contact_decided_on_the_next_working_day_is_in_time_and_counts_on_the_day_of_receipt() {
        assertThat(decided("2017-04-03", "2017-04-03")).isEqualTo(Map.of("2017-04-03", 1L));
        assertThat(decided("2017-04-03", "2017-04-04")).isEqualTo(Map.of("2017-04-03", 1L));
        assertThat(decided("2017-04-03", "2017-04-05")).isEmpty();
    }

    @Test
    void a_contact_before_the_easter_weekend_may_be_decided_on_the_tuesday_after_it() {
        assertThat(decided("2017-04-13", "2017-04-18")).isEqualTo(Map.of("2017-04-13", 1L));
        assertThat(decided("2017-04-13", "2017-04-19")).isEmpty();
    }

    @Test
    void a_contact_that_is_not_decided_is_not_in_time() {
        assertThat(counted(ContactMeasures.CONTACTS_DECIDED_IN_TIME, child.contact("2017-04-03")))
                .isEmpty();
    }

    @Test
    void only_a_contact_decided_as_a_referral_progressed_to_referral() {
        assertThat(counted(
                        ContactMeasures.CONTACTS_TO_REFERRAL,
                        child.contact("2017-04-03", "2017-04-10", ContactDecision.REFERRAL),
                        child.contact("2017-04-03", "2017-04-03", ContactDecision.EARLY_HELP),
                        child.contact("2017-04-03")))
                .isEqualTo(Map.of("2017-04-03", 1L));
    }

    @Test
    void a_referral_twelve_months_to_the_day_after_another_is_a_re_referral() {
        assertThat(reReferrals("2016-05-10", "2017-05-10")).isEqualTo(Map.of("2017-05-10", 1L));
        assertThat(reReferrals("2016-05-10", "2017-05-11")).isEmpty();
    }

    @Test
    void twelve_months_before_the_last_of_february_in_a_common_year_is_the_28th() {
        assertThat(reReferrals("2016-02-28", "2017-02-28")).isEqualTo(Map.of("2017-02-28", 1L));
        assertThat(reReferrals("2016-02-29", "2017-02-28")).isEqualTo(Map.of("2017-02-28", 1L));
        assertThat(reReferrals("2016-02-29", "2017-03-01")).isEmpty();
        assertThat(reReferrals("2015-02-28", "2016-02-29")).isEqualTo(Map.of("2016-02-29", 1L));
    }

    @Test
    void two_referrals_on_one_day_are_not_re_referrals_of_each_other() {
        assertThat(reReferrals("2017-05-10", "2017-05-10")).isEmpty();
    }

    @Test
    void the_look_back_crosses_the_reporting_year() {
        assertThat(reReferrals("2017-03-31", "2017-04-01")).isEqualTo(Map.of("2017-04-01", 1L));
    }

    @Test
    void each_referral_with_an_earlier_one_counts_once_however_many_there_are() {
        assertThat(reReferrals("2017-05-01", "2017-06-01", "2017-07-01"))
                .isEqualTo(Map.of("2017-06-01", 1L, "2017-07-01", 1L));
    }

    @Test
    void a_voided_referral_counts_nowhere_and_makes_no_later_one_a_re_referral() {
        var record = UUID.randomUUID();
        assertThat(counted(
                        ReferralMeasures.RE_REFERRALS,
                        child.referral(record, 1, "2017-05-01", false),
                        child.referral(record, 2, "2017-05-01", true),
                        child.referral("2017-06-01")))
                .isEmpty();
        assertThat(counted(ReferralMeasures.REFERRALS_RECEIVED, child.referral(record, 2, "2017-05-01", true)))
                .isEmpty();
    }

    @Test
    void a_plan_is_open_from_the_day_it_starts_until_the_day_it_ends() {
        assertThat(counted(PlanMeasures.CHILD_PROTECTION_PLANS, child.plan("2017-04-01", "2018-03-31")))
                .isEqualTo(Map.of("2017-04-01", 1L, "2018-03-31", -1L));
        assertThat(counted(PlanMeasures.CHILD_PROTECTION_PLANS, child.plan("2017-04-01", null)))
                .isEqualTo(Map.of("2017-04-01", 1L));
    }

    @Test
    void a_child_with_two_plans_open_after_a_merge_is_one_child_on_a_plan_by_the_plan_that_began_first() {
        var first = child.plan("2017-04-03", "2017-09-01");
        var second = child.plan("2017-06-01", "2018-01-02");

        assertThat(counted(PlanMeasures.CHILD_PROTECTION_PLANS, first, second))
                .isEqualTo(Map.of("2017-04-03", 1L, "2018-01-02", -1L));
        assertThat(openSince("2017-04-03", first, second)).isEqualTo(Map.of("2017-04-03", 1L, "2017-09-01", -1L));
        assertThat(openSince("2017-06-01", first, second)).isEqualTo(Map.of("2017-09-01", 1L, "2018-01-02", -1L));
        assertThat(counted(PlanMeasures.CHILD_PROTECTION_PLANS_AT_ANY_POINT, first, second))
                .isEqualTo(Map.of("2017-04-03", 1L, "2017-06-01", 1L, "2018-04-01", -2L));
    }

    @Test
    void a_plan_counts_as_started_and_as_ended_on_its_days() {
        var plan = child.plan("2017-04-01", "2018-03-31");
        assertThat(counted(PlanMeasures.CHILD_PROTECTION_PLANS_STARTED, plan)).isEqualTo(Map.of("2017-04-01", 1L));
        assertThat(counted(PlanMeasures.CHILD_PROTECTION_PLANS_ENDED, plan)).isEqualTo(Map.of("2018-03-31", 1L));
        assertThat(counted(PlanMeasures.CHILD_PROTECTION_PLANS_ENDED, child.plan("2017-04-01", null)))
                .isEmpty();
    }

    @Test
    void a_plan_counts_by_the_category_of_the_day_and_by_that_with_which_it_began_or_that_it_has_now() {
        var plan = child.plan(
                UUID.randomUUID(),
                2,
                "2017-04-03",
                "2018-03-30",
                false,
                new CategoryFrom(LocalDate.parse("2017-04-03"), CategoryOfAbuse.NEGLECT),
                new CategoryFrom(LocalDate.parse("2017-07-03"), CategoryOfAbuse.EMOTIONAL));

        assertThat(by(Dimension.CATEGORY, CategoryOfAbuse.NEGLECT, PlanMeasures.CHILD_PROTECTION_PLANS, plan))
                .isEqualTo(Map.of("2017-04-03", 1L, "2017-07-03", -1L));
        assertThat(by(Dimension.CATEGORY, CategoryOfAbuse.EMOTIONAL, PlanMeasures.CHILD_PROTECTION_PLANS, plan))
                .isEqualTo(Map.of("2017-07-03", 1L, "2018-03-30", -1L));
        assertThat(by(Dimension.INITIAL_CATEGORY, CategoryOfAbuse.NEGLECT, PlanMeasures.CHILD_PROTECTION_PLANS, plan))
                .isEqualTo(Map.of("2017-04-03", 1L, "2018-03-30", -1L));

        var started = PlanMeasures.CHILD_PROTECTION_PLANS_STARTED;
        assertThat(by(Dimension.CATEGORY, CategoryOfAbuse.NEGLECT, started, plan))
                .isEqualTo(Map.of("2017-04-03", 1L));
        assertThat(by(Dimension.LATEST_CATEGORY, CategoryOfAbuse.EMOTIONAL, started, plan))
                .isEqualTo(Map.of("2017-04-03", 1L));
        assertThat(by(Dimension.CATEGORY, CategoryOfAbuse.EMOTIONAL, PlanMeasures.CHILD_PROTECTION_PLANS_ENDED, plan))
                .isEqualTo(Map.of("2018-03-30", 1L));
    }

    private static Map<String, Long> by(Dimension dimension, CategoryOfAbuse category, Measure measure, Event plan) {
        return ByDay.of(measure, dimension, 1 + category.ordinal(), plan);
    }

    @Test
    void an_area_for_improvement_is_open_from_publication_until_it_is_closed() {
        assertThat(counted(
                        InspectionMeasures.AREAS_FOR_IMPROVEMENT_OPEN,
                        child.areaForImprovement("2018-02-05", "2018-05-01")))
                .isEqualTo(Map.of("2018-02-05", 1L, "2018-05-01", -1L));
    }

    @ParameterizedTest
    @EnumSource(names = {"CHILD_PROTECTION_PLAN_VOIDED", "CHILD_PROTECTION_PLAN_MOVED"})
    void a_plan_that_was_voided_or_left_the_child_leaves_the_counts(EventType type) {
        var plan = child.plan("2017-04-01", "2018-03-31");
        var fact = (ChildProtectionPlanFact) plan.data();
        var left = child.event(
                plan.subject(),
                3,
                type,
                new ChildProtectionPlanFact(
                        fact.effectiveOn(),
                        true,
                        fact.startedOn(),
                        fact.endedOn(),
                        fact.initialCategory(),
                        fact.latestCategory(),
                        fact.numberOfPreviousPlans(),
                        fact.conference(),
                        fact.otherAuthority(),
                        fact.categories()));

        for (Measure measure : PlanMeasures.ALL) {
            assertThat(counted(measure, plan, left)).as(measure.id()).isEmpty();
        }
    }

    @Test
    void a_plan_that_was_corrected_counts_on_the_days_of_the_correction() {
        var plan = child.plan("2017-04-01", "2018-03-31");
        var corrected = child.event(
                plan.subject(),
                3,
                EventType.CHILD_PROTECTION_PLAN_CORRECTED,
                child.plan("2017-05-02", "2018-02-28").data());

        assertThat(counted(PlanMeasures.CHILD_PROTECTION_PLANS, plan, corrected))
                .isEqualTo(Map.of("2017-05-02", 1L, "2018-02-28", -1L));
    }

    @Test
    void an_area_for_improvement_that_was_voided_leaves_the_counts() {
        var area = child.areaForImprovement("2018-02-05", null);
        var fact = (AreaForImprovementFact) area.data();
        var voided = child.event(
                area.subject(),
                2,
                EventType.AREA_FOR_IMPROVEMENT_VOIDED,
                new AreaForImprovementFact(
                        fact.effectiveOn(),
                        true,
                        fact.inspectionId(),
                        fact.timescale(),
                        fact.openedOn(),
                        fact.dueOn(),
                        null));

        for (Measure measure : InspectionMeasures.ALL) {
            assertThat(counted(measure, area)).as(measure.id()).isNotEmpty();
            assertThat(counted(measure, area, voided)).as(measure.id()).isEmpty();
        }
    }

    @Test
    void a_record_without_the_day_it_counts_on_is_refused() {
        var contact = child.contact(UUID.randomUUID(), 1, null, null, null);
        assertThatThrownBy(() -> counted(ContactMeasures.CONTACTS_RECEIVED, contact))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("a record that counts must have a day");
    }

    /** Plans that count as open since this day. */
    private static Map<String, Long> openSince(String day, Event... plans) {
        int code = 1 + (int) LocalDate.parse(day).toEpochDay();
        return ByDay.of(PlanMeasures.CHILD_PROTECTION_PLANS, Dimension.OPEN_SINCE, code, plans);
    }

    private Map<String, Long> decided(String receivedOn, String decidedOn) {
        return counted(
                ContactMeasures.CONTACTS_DECIDED_IN_TIME,
                child.contact(receivedOn, decidedOn, ContactDecision.NO_FURTHER_ACTION));
    }

    private Map<String, Long> reReferrals(String... receivedOn) {
        return counted(
                ReferralMeasures.RE_REFERRALS,
                Stream.of(receivedOn).map(child::referral).toArray(Event[]::new));
    }

    private static Map<String, Long> counted(Measure measure, Event... events) {
        return ByDay.of(measure, events);
    }
}
