package org.safeguarding.metrics.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.safeguarding.calendar.StatutoryClock;
import org.safeguarding.calendar.StatutoryClocks;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.code.CategoryOfAbuse;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.contract.code.EnquiryOutcome;
import org.safeguarding.contract.code.OrganisationType;
import org.safeguarding.contract.code.ReasonForClosure;
import org.safeguarding.contract.code.Urgency;
import org.safeguarding.contract.fact.CategoryFrom;
import org.safeguarding.metrics.Told;
import org.safeguarding.metrics.cells.Histories;
import org.safeguarding.metrics.cells.TestDefinitions;
import org.safeguarding.metrics.due.DueItem.DueState;
import org.safeguarding.metrics.explanation.Timelines;
import org.safeguarding.metrics.measure.AssessmentMeasures;
import org.safeguarding.metrics.measure.ContactMeasures;
import org.safeguarding.metrics.measure.Definitions;
import org.safeguarding.metrics.measure.InspectionMeasures;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.measure.ProtectionMeasures;

class DueItemTest {

    private static final Definitions DEFINITIONS = TestDefinitions.national();

    private final Told child = Told.about();

    @Test
    void a_contact_before_the_easter_weekend_is_due_on_the_tuesday_after_it() {
        var thursday = child.contact("2017-04-13");

        assertThat(items("2017-04-13", thursday)).singleElement().satisfies(item -> {
            assertThat(item.clock()).isEqualTo(StatutoryClocks.CONTACT_DECISION);
            assertThat(item.key()).isEqualTo(child.key());
            assertThat(item.record().id()).isEqualTo(thursday.subject());
            assertThat(item.startedOn()).isEqualTo("2017-04-13");
            assertThat(item.due()).isEqualTo("2017-04-18");
            assertThat(item.daysLeft()).isEqualTo(1);
            assertThat(item.state()).isEqualTo(DueState.DUE);
        });
        assertThat(only("2017-04-18", thursday).daysLeft()).isZero();
        assertThat(only("2017-04-18", thursday).state()).isEqualTo(DueState.DUE_TODAY);
        assertThat(only("2017-04-19", thursday).daysLeft()).isEqualTo(-1);
        assertThat(only("2017-04-19", thursday).state()).isEqualTo(DueState.OVERDUE);
    }

    @Test
    void on_the_weekend_after_its_last_day_it_is_overdue_by_one_working_day() {
        var item = only("2017-06-10", child.contact("2017-06-08"));

        assertThat(item.due()).isEqualTo("2017-06-09");
        assertThat(item.daysLeft()).isEqualTo(-1);
        assertThat(item.state()).isEqualTo(DueState.OVERDUE);
        assertThat(only("2017-06-12", child.contact("2017-06-08")).daysLeft()).isEqualTo(-1);
    }

    @Test
    void a_contact_that_was_never_decided_stays_overdue_for_years() {
        assertThat(only("2026-11-20", child.contact("2017-04-13")).state()).isEqualTo(DueState.OVERDUE);
    }

    @Test
    void what_is_done_is_not_due() {
        assertThat(items("2017-04-14", child.contact("2017-04-13", "2017-04-13", ContactDecision.ADVICE)))
                .isEmpty();
    }

    @Test
    void an_area_for_improvement_has_a_last_day_of_its_own_in_calendar_days() {
        var item = only("2018-05-01", child.areaForImprovement("2018-02-05", null));

        assertThat(item.due()).isEqualTo("2018-05-05");
        assertThat(item.daysLeft()).isEqualTo(4);
    }

    @Test
    void each_thing_of_the_front_door_has_its_clock() {
        var referral = UUID.randomUUID();
        assertThat(items(
                        "2017-04-13",
                        child.screened("2017-04-13", Urgency.RED, null, null),
                        child.informationRequest("2017-04-13", "2017-04-15", null),
                        child.referral(referral, 1, "2017-04-13", false),
                        child.assessment(referral, "2017-04-13", null)))
                .extracting(item -> item.clock().id() + " " + item.due() + " " + item.daysLeft())
                .containsExactlyInAnyOrder(
                        "contact-decision 2017-04-18 1",
                        "contact-urgency-red 2017-04-13 0",
                        "information-request 2017-04-15 2",
                        "referral-decision 2017-04-18 1",
                        "assessment 2017-06-21 45");
    }

    @Test
    void the_next_review_and_the_next_visit_of_a_child_in_need_plan_are_due_until_the_plan_has_ended() {
        assertThat(items("2018-06-06", child.childInNeedPlan("2018-03-05", null)))
                .extracting(item -> item.clock().id() + " " + item.startedOn() + " " + item.due())
                .containsExactlyInAnyOrder(
                        "child-in-need-visit 2018-03-05 2018-04-02",
                        "first-child-in-need-review 2018-03-05 2018-06-05");
        assertThat(items("2018-06-06", child.childInNeedPlan("2018-03-05", null, "2018-04-10", "2018-05-31")))
                .extracting(item -> item.clock().id() + " " + item.startedOn() + " " + item.due())
                .containsExactlyInAnyOrder(
                        "child-in-need-visit 2018-03-05 2018-04-02", "child-in-need-review 2018-05-31 2018-11-30");
        assertThat(items("2018-06-06", child.childInNeedPlan("2018-03-05", "2018-06-01")))
                .isEmpty();
    }

    @Test
    void each_thing_of_early_help_and_an_enquiry_to_the_designated_officer_have_their_clocks() {
        assertThat(items(
                        "2017-04-13",
                        child.earlyHelpContact("2017-04-13", null),
                        child.family("2017-04-13", null, null),
                        child.earlyHelpAssessment(OrganisationType.SCHOOLS, "2017-04-13", null, null),
                        child.allegation("2017-04-13", null, null, null)))
                .extracting(item -> item.clock().id() + " " + item.due())
                .containsExactlyInAnyOrder(
                        "early-help-triage 2017-04-24",
                        "early-help-engagement 2017-04-20",
                        "early-help-assessment 2017-06-21",
                        "allegation-threshold 2017-04-18");
    }

    @Test
    void an_initial_conference_is_due_until_it_is_held_or_the_enquiry_is_concluded_without_one() {
        assertThat(items(
                        "2018-03-19",
                        child.enquiry("2018-03-05", null, null, null, null),
                        child.enquiry("2018-03-06", "2018-03-16", EnquiryOutcome.CONTINUING_RISK, true, null),
                        child.enquiry("2018-03-07", "2018-03-16", EnquiryOutcome.CONTINUING_RISK, true, "2018-03-19"),
                        child.enquiry("2018-03-08", "2018-03-16", EnquiryOutcome.NO_CONTINUING_RISK, false, null)))
                .extracting(item -> item.clock().id() + " " + item.due() + " " + item.daysLeft())
                .containsExactlyInAnyOrder("initial-conference 2018-03-26 5", "initial-conference 2018-03-27 6");
    }

    @Test
    void an_enquiry_has_the_clock_of_its_conference_and_a_plan_those_of_its_next_review_core_group_and_visit() {
        var plan = UUID.randomUUID();
        assertThat(items(
                        "2017-04-13",
                        child.enquiry(UUID.randomUUID(), "2017-04-03"),
                        child.plan(plan, 1, "2017-04-03", null)))
                .extracting(
                        item -> item.clock().id() + " " + item.startedOn() + " " + item.due() + " " + item.daysLeft())
                .containsExactlyInAnyOrder(
                        "initial-conference 2017-04-03 2017-04-26 7",
                        "first-review-conference 2017-04-03 2017-07-03 81",
                        "first-core-group 2017-04-03 2017-04-19 2",
                        "child-protection-visit 2017-04-03 2017-04-17 4");
        assertThat(items(
                        "2017-07-10",
                        child.plan(plan, 1, "2017-04-03", null),
                        child.review(plan, "2017-07-03"),
                        child.coreGroup(plan, "2017-04-19"),
                        child.coreGroup(plan, "2017-05-24")))
                .extracting(
                        item -> item.clock().id() + " " + item.startedOn() + " " + item.due() + " " + item.daysLeft())
                .containsExactlyInAnyOrder(
                        "review-conference 2017-07-03 2018-01-02 176",
                        "core-group 2017-05-24 2017-07-05 -5",
                        "child-protection-visit 2017-04-03 2017-04-17 -84");
    }

    @Test
    void a_plan_that_ended_or_is_another_authority_s_has_no_clock() {
        assertThat(items("2017-04-13", child.plan("2017-04-03", "2017-04-10"))).isEmpty();
        assertThat(items(
                        "2017-04-13",
                        child.plan(
                                UUID.randomUUID(),
                                1,
                                "2017-04-03",
                                null,
                                true,
                                new CategoryFrom(LocalDate.parse("2017-04-03"), CategoryOfAbuse.NEGLECT))))
                .isEmpty();
    }

    @Test
    void no_clock_runs_for_what_was_closed_or_given_up_undone() {
        assertThat(items(
                        "2017-04-13",
                        child.family("2017-04-03", null, "2017-04-12"),
                        child.earlyHelpAssessment(OrganisationType.LA_SERVICES, "2017-04-03", null, "2017-04-12"),
                        child.referral(UUID.randomUUID(), "2017-04-03", null, "2017-04-12", ReasonForClosure.DIED)))
                .isEmpty();
    }

    @Test
    void what_the_hub_asked_of_an_agency_is_that_agency_s_to_do() {
        var request = only("2017-04-13", child.informationRequest("2017-04-13", "2017-04-15", null));

        assertThat(request.record().agency()).isEqualTo("police");
        assertThat(request.isAskedOf("health")).isTrue();
        assertThat(request.isAskedOf("school")).isFalse();
        assertThat(only("2017-04-13", child.contact("2017-04-13")).isAskedOf("police"))
                .isFalse();
    }

    @Provide
    Arbitrary<List<Event>> histories() {
        return Histories.histories();
    }

    /** Everything in these histories happens before 2019: anything not done by then is never done. */
    @Property(tries = 300)
    void as_many_are_overdue_as_the_indicators_count(@ForAll("histories") List<Event> history) {
        var today = LocalDate.of(2019, 3, 4);

        assertThat(overdue(StatutoryClocks.CONTACT_DECISION, history, today))
                .isEqualTo(counted(ContactMeasures.CONTACTS_OVERDUE, history, today));
        assertThat(overdue(StatutoryClocks.ASSESSMENT, history, today))
                .isEqualTo(counted(AssessmentMeasures.ASSESSMENTS_OVERDUE, history, today));
        assertThat(overdue(StatutoryClocks.FIRST_REVIEW_CONFERENCE, history, today)
                        + overdue(StatutoryClocks.REVIEW_CONFERENCE, history, today))
                .isEqualTo(counted(ProtectionMeasures.REVIEW_CONFERENCES_OVERDUE, history, today));
        assertThat(overdue(StatutoryClocks.FIRST_CORE_GROUP, history, today)
                        + overdue(StatutoryClocks.CORE_GROUP, history, today))
                .isEqualTo(counted(ProtectionMeasures.CORE_GROUPS_OVERDUE, history, today));
        assertThat(overdue(StatutoryClocks.AREA_FOR_IMPROVEMENT, history, today))
                .isEqualTo(counted(InspectionMeasures.AREAS_FOR_IMPROVEMENT_OVERDUE, history, today));
    }

    private static long overdue(StatutoryClock clock, List<Event> history, LocalDate today) {
        return Timelines.all(history).entrySet().stream()
                .flatMap(entry -> DueItem.of(
                        DEFINITIONS, entry.getKey().authority(), entry.getKey().key(), entry.getValue(), today))
                .filter(item -> item.clock().equals(clock) && item.isOverdue())
                .count();
    }

    private static long counted(Measure measure, List<Event> history, LocalDate today) {
        var asAt = new Period(today, today);
        return Timelines.all(history).entrySet().stream()
                .flatMap(entry ->
                        measure.count(DEFINITIONS.story(entry.getKey().authority(), entry.getValue())).stream())
                .flatMap(counted -> counted.marks().stream())
                .filter(mark -> measure.counts(mark.day(), asAt))
                .mapToLong(mark -> mark.n())
                .sum();
    }

    private List<DueItem> items(String today, Event... events) {
        return DueItem.of(DEFINITIONS, Told.ROTHERHAM, child.key(), Timelines.of(events), LocalDate.parse(today))
                .toList();
    }

    private DueItem only(String today, Event event) {
        return items(today, event).getFirst();
    }
}
