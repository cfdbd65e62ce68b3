package org.safeguarding.metrics.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import org.safeguarding.metrics.cells.Histories;
import org.safeguarding.metrics.cells.TestDefinitions;
import org.safeguarding.metrics.explanation.Timelines;
import org.safeguarding.metrics.indicator.Formula;
import org.safeguarding.metrics.indicator.Indicators;
import org.safeguarding.metrics.measure.AssessmentMeasures;
import org.safeguarding.metrics.measure.ChildInNeedPlanMeasures;
import org.safeguarding.metrics.measure.ChildrenInNeedMeasures;
import org.safeguarding.metrics.measure.ConferenceMeasures;
import org.safeguarding.metrics.measure.ContactMeasures;
import org.safeguarding.metrics.measure.EarlyHelpMeasures;
import org.safeguarding.metrics.measure.EnquiryMeasures;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Measures;
import org.safeguarding.metrics.measure.PlanMeasures;
import org.safeguarding.metrics.measure.ProtectionMeasures;
import org.safeguarding.metrics.measure.ReferralMeasures;

/** The rules for restricted callers follow from what the measures were declared to count. */
class ProtectionsTest {

    private static final int HISTORIES = 3_000;

    private record OnADay(int history, UUID record, LocalDate day) {}

    @Example
    void contacts_and_the_referrals_that_they_open_are_one_family() {
        assertThat(Protection.of(ReferralMeasures.REFERRALS_RECEIVED))
                .isEqualTo(new Protection.PartOf(
                        List.of(ContactMeasures.CONTACTS_RECEIVED), ReferralMeasures.REFERRALS_RECEIVED));
        assertThat(Protection.of(ContactMeasures.CONTACTS_TO_REFERRAL))
                .isEqualTo(new Protection.PartOf(
                        List.of(ContactMeasures.CONTACTS_RECEIVED, ReferralMeasures.REFERRALS_RECEIVED),
                        ContactMeasures.CONTACTS_TO_REFERRAL));
        assertThat(Protection.of(ReferralMeasures.RE_REFERRALS))
                .isEqualTo(new Protection.PartOf(
                        List.of(ReferralMeasures.REFERRALS_RECEIVED), ReferralMeasures.RE_REFERRALS));
    }

    @Example
    void a_stock_its_flows_and_what_was_open_at_any_point_are_one_family() {
        assertThat(Protection.of(ChildrenInNeedMeasures.CHILDREN_IN_NEED))
                .isEqualTo(new Protection.Stock(
                        new Protection.Family(
                                ChildrenInNeedMeasures.EPISODES_STARTED,
                                ChildrenInNeedMeasures.EPISODES_ENDED,
                                ChildrenInNeedMeasures.CHILDREN_IN_NEED,
                                ChildrenInNeedMeasures.EPISODES_AT_ANY_POINT,
                                List.of(ReferralMeasures.REFERRALS_RECEIVED)),
                        Protection.Role.OPEN));
        assertThat(Protection.of(PlanMeasures.PLANS_ENDED_AFTER_TWO_YEARS))
                .isEqualTo(new Protection.PartOf(
                        List.of(PlanMeasures.CHILD_PROTECTION_PLANS_ENDED), PlanMeasures.PLANS_ENDED_AFTER_TWO_YEARS));
        assertThat(Protection.of(ReferralMeasures.REFERRALS_NO_FURTHER_ACTION)).isInstanceOf(Protection.Rest.class);
    }

    @Example
    void initial_conferences_and_the_plans_that_they_make_are_one_family() {
        assertThat(Protection.of(ConferenceMeasures.INITIAL_CONFERENCES_TO_PLAN))
                .isEqualTo(new Protection.PartOf(
                        List.of(ConferenceMeasures.INITIAL_CONFERENCES, PlanMeasures.CHILD_PROTECTION_PLANS_STARTED),
                        ConferenceMeasures.INITIAL_CONFERENCES_TO_PLAN));
        assertThat(Protection.of(ConferenceMeasures.INITIAL_CONFERENCES_IN_TIME))
                .isEqualTo(new Protection.PartOf(
                        List.of(ConferenceMeasures.INITIAL_CONFERENCES),
                        ConferenceMeasures.INITIAL_CONFERENCES_IN_TIME));
        assertThat(Protection.of(PlanMeasures.CHILD_PROTECTION_PLANS_STARTED))
                .isEqualTo(new Protection.Stock(
                        new Protection.Family(
                                PlanMeasures.CHILD_PROTECTION_PLANS_STARTED,
                                PlanMeasures.CHILD_PROTECTION_PLANS_ENDED,
                                PlanMeasures.CHILD_PROTECTION_PLANS,
                                PlanMeasures.CHILD_PROTECTION_PLANS_AT_ANY_POINT,
                                List.of(ConferenceMeasures.INITIAL_CONFERENCES)),
                        Protection.Role.STARTED));
        assertThat(Protection.of(PlanMeasures.CHILDREN_STARTING_A_PLAN))
                .isInstanceOfSatisfying(Protection.Children.class, children -> {
                    assertThat(children.part()).isEqualTo(PlanMeasures.CHILDREN_STARTING_A_PLAN);
                    assertThat(children.whole()).isEqualTo(ConferenceMeasures.CHILDREN_WITH_AN_INITIAL_CONFERENCE);
                });
    }

    @Example
    void what_was_done_in_time_is_a_part_of_what_had_to_be_done() {
        assertThat(Protection.of(ProtectionMeasures.REVIEW_CONFERENCES_IN_TIME))
                .isEqualTo(new Protection.PartOf(
                        List.of(ProtectionMeasures.REVIEW_CONFERENCES_DUE),
                        ProtectionMeasures.REVIEW_CONFERENCES_IN_TIME));
        assertThat(Protection.of(ProtectionMeasures.FIRST_CORE_GROUPS_IN_TIME))
                .isEqualTo(new Protection.PartOf(
                        List.of(ProtectionMeasures.FIRST_CORE_GROUPS_DUE),
                        ProtectionMeasures.FIRST_CORE_GROUPS_IN_TIME));
    }

    @Example
    void children_are_one_family_with_their_records_and_with_the_children_they_are_among() {
        assertThat(Protection.of(ChildrenInNeedMeasures.CHILDREN_ENDING_AN_EPISODE))
                .isEqualTo(new Protection.Children(
                        List.of(
                                ChildrenInNeedMeasures.CHILDREN_STARTING_AN_EPISODE,
                                ChildrenInNeedMeasures.CHILDREN_ENDING_AN_EPISODE,
                                ChildrenInNeedMeasures.CHILDREN_IN_NEED_AT_ANY_POINT),
                        List.of(
                                ChildrenInNeedMeasures.EPISODES_STARTED,
                                ChildrenInNeedMeasures.EPISODES_ENDED,
                                ChildrenInNeedMeasures.EPISODES_AT_ANY_POINT),
                        ChildrenInNeedMeasures.CHILDREN_STARTING_AN_EPISODE,
                        ReferralMeasures.CHILDREN_REFERRED));
    }

    @Example
    void what_waits_is_one_family_with_what_was_received_and_decided() {
        assertThat(Protection.of(ContactMeasures.CONTACTS_OVERDUE))
                .isEqualTo(new Protection.Backlog(new Protection.Waiting(
                        ContactMeasures.CONTACTS_RECEIVED,
                        ContactMeasures.CONTACTS_DECIDED,
                        ContactMeasures.CONTACTS_UNDECIDED,
                        List.of(ContactMeasures.CONTACTS_OVERDUE))));
        assertThat(Protection.of(EnquiryMeasures.SECTION_47_ENQUIRIES_OPEN))
                .isEqualTo(new Protection.Backlog(new Protection.Waiting(
                        EnquiryMeasures.SECTION_47_ENQUIRIES,
                        EnquiryMeasures.SECTION_47_ENQUIRIES_CONCLUDED,
                        EnquiryMeasures.SECTION_47_ENQUIRIES_OPEN,
                        List.of())));
    }

    @Example
    void open_child_in_need_plans_are_one_family_with_those_started_and_ended() {
        assertThat(Protection.of(ChildInNeedPlanMeasures.CHILD_IN_NEED_PLANS))
                .isEqualTo(new Protection.Backlog(new Protection.Waiting(
                        ChildInNeedPlanMeasures.CHILD_IN_NEED_PLANS_STARTED,
                        ChildInNeedPlanMeasures.CHILD_IN_NEED_PLANS_ENDED,
                        ChildInNeedPlanMeasures.CHILD_IN_NEED_PLANS,
                        List.of())));
    }

    @Example
    void what_nothing_follows_for_is_never_shown() {
        assertThat(Measures.ALL.stream()
                        .filter(measure -> Protection.of(measure) instanceof Protection.Never)
                        .map(Measure::id))
                .containsExactlyInAnyOrder(
                        "contact-decisions-overseen",
                        "contacts-input-lag",
                        "information-requests-input-lag",
                        "referrals-input-lag",
                        "assessments-open",
                        "assessments-overdue",
                        "episodes-with-assessment-factors",
                        "assessments-input-lag",
                        "children-in-need-not-on-a-plan",
                        "children-in-need-and-on-a-plan",
                        "early-help-contacts-input-lag",
                        "early-help-families-input-lag",
                        "early-help-assessments-input-lag",
                        "allegations-incomplete",
                        "allegations-input-lag",
                        "initial-conferences-overdue",
                        "section-47-enquiries-input-lag",
                        "transfer-in-conferences",
                        "older-children-conferenced",
                        "older-children-engaged-by-advocacy",
                        "older-children-represented",
                        "older-children-conferenced-initially",
                        "older-children-represented-initially",
                        "conferences-input-lag",
                        "child-protection-plans-input-lag",
                        "child-in-need-reviews-overdue",
                        "child-in-need-plans-input-lag",
                        "child-protection-visits-overdue",
                        "children-on-a-plan-visited-in-time",
                        "child-protection-visits",
                        "child-protection-visits-seen",
                        "child-protection-visits-seen-alone",
                        "child-protection-visits-bedroom-seen",
                        "child-in-need-visits-overdue",
                        "children-on-a-child-in-need-plan-visited-in-time",
                        "child-in-need-visits",
                        "child-in-need-visits-seen",
                        "child-in-need-visits-seen-alone",
                        "child-in-need-visits-bedroom-seen",
                        "visits-input-lag",
                        "review-conferences-overdue",
                        "children-on-a-plan-for-three-months",
                        "children-reviewed-in-time",
                        "core-groups-overdue",
                        "core-groups-input-lag",
                        "areas-for-improvement-open",
                        "areas-for-improvement-overdue");
        assertThat(Protection.of(AssessmentMeasures.ASSESSMENT_FACTORS)).isEqualTo(new Protection.Flow());
    }

    @Example
    void the_denominator_of_a_percentage_is_among_the_wholes_of_its_numerator() {
        Indicators.ALL.forEach(indicator -> {
            if (indicator.formula() instanceof Formula.Percent(var part, var whole)
                    && Protection.of(part) instanceof Protection.PartOf) {
                assertThat(wholes(part)).as(indicator.id()).contains(whole);
            }
        });
    }

    /** In random histories, without looking at the declarations: a condition written twice would not be seen as one. */
    @Example
    void whatever_a_measure_counts_only_where_another_does_is_known_as_a_part_of_it() {
        var counted = counted();
        for (var part : counted.keySet()) {
            for (var whole : counted.keySet()) {
                if (part != whole
                        && part.types().equals(whole.types())
                        && isShownByMonth(part)
                        && isShownByMonth(whole)
                        && isWithin(counted.get(part), counted.get(whole))) {
                    assertThat(wholes(part)).as(part + " is a part of " + whole).contains(whole);
                    for (var other : counted.keySet()) {
                        if (isShownByMonth(other)
                                && !(Protection.of(other) instanceof Protection.Stock)
                                && isSum(counted.get(whole), counted.get(part), counted.get(other))) {
                            assertThat(new HashSet<>(List.of(decidedAs(part), decidedAs(other))))
                                    .as(part + " and " + other + " are " + whole)
                                    .hasSize(1);
                        }
                    }
                }
            }
        }
        assertThat(counted.keySet()).contains(EarlyHelpMeasures.COUNCIL_ASSESSMENTS_LATE);
    }

    private static boolean isWithin(Map<OnADay, Integer> part, Map<OnADay, Integer> whole) {
        return part.entrySet().stream().allMatch(each -> whole.getOrDefault(each.getKey(), 0) >= each.getValue());
    }

    private static boolean isSum(Map<OnADay, Integer> whole, Map<OnADay, Integer> one, Map<OnADay, Integer> other) {
        var sum = new HashMap<>(one);
        other.forEach((on, n) -> sum.merge(on, n, Integer::sum));
        return sum.equals(whole);
    }

    private static Measure decidedAs(Measure measure) {
        return Protection.of(measure) instanceof Protection.PartOf(var _, var as) ? as : measure;
    }

    private static boolean isShownByMonth(Measure measure) {
        return measure.kind() == Measure.Kind.FLOW
                && (Protection.of(measure) instanceof Protection.Flow
                        || Protection.of(measure) instanceof Protection.PartOf
                        || Protection.of(measure) instanceof Protection.Stock);
    }

    private static Map<Measure, Map<OnADay, Integer>> counted() {
        var counted = new HashMap<Measure, Map<OnADay, Integer>>();
        var definitions = TestDefinitions.national();
        var histories = Histories.histories()
                .list()
                .ofSize(HISTORIES)
                .generator(1)
                .next(new Random(20_180_331))
                .value();
        for (int i = 0; i < histories.size(); i++) {
            int number = i;
            Timelines.all(histories.get(i)).forEach((key, timeline) -> {
                var story = definitions.story(key.authority(), timeline);
                Measures.ALL.forEach(measure -> measure.count(story)
                        .forEach(found -> found.marks()
                                .forEach(mark -> counted.computeIfAbsent(measure, _ -> new HashMap<>())
                                        .merge(
                                                new OnADay(
                                                        number, found.record().id(), mark.day()),
                                                mark.n(),
                                                Integer::sum))));
            });
        }
        return counted;
    }

    private static Set<Measure> wholes(Measure part) {
        var wholes = new HashSet<Measure>();
        var nearest = switch (Protection.of(part)) {
            case Protection.PartOf(var of, var _) -> of;
            case Protection.Stock(var family, var role) when role == Protection.Role.STARTED -> family.wholes();
            default -> List.<Measure>of();
        };
        nearest.forEach(whole -> {
            wholes.add(whole);
            wholes.addAll(wholes(whole));
        });
        return wholes;
    }
}
