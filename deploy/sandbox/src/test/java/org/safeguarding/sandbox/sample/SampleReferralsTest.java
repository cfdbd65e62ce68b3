package org.safeguarding.sandbox.sample;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safeguarding.calendar.WorkingDays;
import org.safeguarding.sandbox.sample.SampleLines.Assessed;
import org.safeguarding.sandbox.sample.SampleLines.Plan;
import org.safeguarding.sandbox.sample.SampleLines.Referred;

/** The rules of the children in need census hold in every referral of the sample, also on the way, when line after line is loaded. */
class SampleReferralsTest {

    private static final LocalDate LAST = LocalDate.of(2018, 3, 31);
    private static final SampleLines LINES = SampleLines.LINES;

    @Test
    void a_child_never_has_two_referrals_open_when_line_after_line_is_loaded() {
        Map<String, String> childOf = new HashMap<>();
        Map<String, Integer> open = new HashMap<>();
        for (JsonNode line : LINES.frontDoor) {
            JsonNode data = line.get("data");
            String child = childOf.get(data.path("contactKey").asText());
            switch (line.get("type").asText()) {
                case "contact" ->
                    childOf.put(
                            line.get("key").asText(), data.at("/child/localId").asText());
                case "contact-decision" -> {
                    if (data.get("decision").asText().equals("REFERRAL")) {
                        assertThat(open.merge(child, 1, Integer::sum))
                                .as(line.toString())
                                .isEqualTo(1);
                    }
                }
                case "referral-decision" -> {
                    assertThat(open.get(child)).isEqualTo(1);
                    open.merge(child, data.get("noFurtherAction").asBoolean() ? -1 : 0, Integer::sum);
                }
                case "referral-closure" -> {
                    assertThat(open.get(child)).isEqualTo(1);
                    open.put(child, 0);
                }
                default -> {}
            }
        }
        assertThat(open.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(3_115);
    }

    @Test
    void a_contact_goes_to_the_team_of_a_child_only_if_its_referral_is_open() {
        Map<String, List<Referred>> byChild = LINES.referrals.stream().collect(groupingBy(Referred::child));
        assertThat(LINES.contacts)
                .filteredOn(
                        contact -> contact.decision().get("decision").asText().equals("EXISTING_CASE"))
                .hasSizeGreaterThan(1_000)
                .allMatch(contact -> byChild.get(contact.child()).stream()
                        .anyMatch(referral -> referral.receivedOn().isBefore(contact.receivedOn())
                                && (referral.closedOn() == null
                                        || referral.closedOn().isAfter(contact.receivedOn()))));
    }

    @Test
    void a_referral_is_closed_after_it_was_received_and_not_without_an_assessment_of_these_years() {
        LocalDate first = LocalDate.of(2016, 4, 1);
        assertThat(LINES.referrals).hasSize(4_493 + 5_074 + 2_596).allSatisfy(referral -> {
            if (referral.closedOn() != null) {
                assertThat(referral.closedOn())
                        .isAfterOrEqualTo(referral.receivedOn())
                        .isBeforeOrEqualTo(LAST);
                assertThat(referral.noFurtherAction()).isFalse();
                assertThat(referral.assessments().isEmpty())
                        .isIn(false, referral.receivedOn().isBefore(first));
            }
        });
    }

    @Test
    void assessments_of_a_referral_follow_one_another_and_end_before_it_is_closed() {
        assertThat(LINES.referrals).allSatisfy(referral -> {
            LocalDate free = referral.receivedOn();
            for (Assessed assessment : referral.assessments()) {
                assertThat(referral.noFurtherAction()).isFalse();
                assertThat(free).as("open until").isBeforeOrEqualTo(assessment.startedOn());
                if (assessment.authorisedOn() == null) {
                    assertThat(referral.closedOn()).isNull();
                    free = LocalDate.MAX;
                } else {
                    assertThat(assessment.childSeenOn()).isBetween(assessment.startedOn(), assessment.authorisedOn());
                    assertThat(WorkingDays.isWorkingDay(assessment.authorisedOn()))
                            .isTrue();
                    assertThat(assessment.factors()).isNotEmpty().doesNotHaveDuplicates();
                    assertThat(assessment.factors().contains("21"))
                            .isIn(false, assessment.factors().size() == 1);
                    free = assessment.authorisedOn();
                }
            }
            assertThat(referral.closedOn() != null && referral.closedOn().isBefore(free))
                    .as("%s", referral)
                    .isFalse();
        });
    }

    @Test
    void not_in_need_is_what_the_last_assessment_found() {
        assertThat(LINES.referrals)
                .filteredOn(Referred::isNotInNeed)
                .hasSize(1_655 + 1_109 + 292)
                .allMatch(referral -> referral.assessments().getLast().outcome().equals("NOT_IN_NEED"));
        assertThat(LINES.referrals)
                .filteredOn(Referred::isInNeed)
                .allMatch(referral -> referral.assessments().stream()
                        .noneMatch(assessment -> "NOT_IN_NEED".equals(assessment.outcome())));
    }

    @Test
    void the_referral_of_a_child_on_a_plan_stays_open() {
        Map<String, List<Referred>> byChild = LINES.referrals.stream().collect(groupingBy(Referred::child));
        for (Plan plan : LINES.plans) {
            assertThat(byChild.get(plan.child()))
                    .as("%s", plan)
                    .anyMatch(referral -> referral.isInNeed()
                            && referral.receivedOn().isBefore(plan.startedOn())
                            && (referral.closedOn() == null
                                    || plan.endedOn() != null
                                            && !referral.closedOn().isBefore(plan.endedOn())));
        }
    }

    @Test
    void the_292_episodes_by_which_closing_and_opening_differ_are_closed_as_not_in_need_within_months() {
        LocalDate closing = LocalDate.of(2017, 3, 31);
        assertThat(LINES.referrals)
                .filteredOn(referral -> referral.isOpenOn(closing))
                .hasSize(2_611)
                .filteredOn(Referred::isNotInNeed)
                .hasSize(2_611 - (5_098 - 2_779))
                .allMatch(referral -> referral.closedOn().isBefore(LocalDate.of(2017, 9, 1)));
    }

    @Test
    void everything_about_a_referral_is_entered_in_the_order_in_which_it_happened() {
        Set<String> entered = new HashSet<>();
        for (JsonNode line : LINES.frontDoor) {
            JsonNode data = line.get("data");
            String key = line.get("key").asText();
            String before = switch (line.get("type").asText()) {
                case "contact" -> null;
                case "contact-decision" -> data.get("contactKey").asText();
                case "referral-decision" -> data.get("contactKey").asText() + "-decision";
                case "assessment", "referral-closure" -> data.get("contactKey").asText() + "-referral-decision";
                case "assessment-authorisation" -> data.get("assessmentKey").asText();
                default -> throw new AssertionError(line);
            };
            assertThat(before == null || entered.contains(before)).as(key).isTrue();
            entered.add(key);
        }
    }
}
