package org.safeguarding.sandbox.sample;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.safeguarding.calendar.WorkingDays;
import org.safeguarding.sandbox.sample.SampleLines.Plan;

class SamplePlansTest {

    private static final LocalDate FIRST = LocalDate.of(2017, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2018, 3, 31);
    private static final SampleLines LINES = SampleLines.LINES;
    private static final Predicate<Plan> ENDED = plan -> plan.endedOn() != null;

    @Test
    void two_plans_from_before_april_2016_are_entered_after_the_return_of_2016_17() {
        List<Plan> late = plans(plan -> plan.recordedAt().isAfter(Instant.parse("2017-08-01T00:00:00Z"))
                && plan.startedOn().isBefore(FIRST));

        assertThat(late)
                .hasSize(2)
                .allMatch(plan -> plan.startedOn().isBefore(FIRST.minusYears(1)) && ENDED.test(plan));
        assertThat(plans(plan -> plan.isOpenOn(FIRST.minusDays(1)))).hasSize(367 + 2);
    }

    @Test
    void plans_start_and_end_on_working_days_and_in_the_years_of_the_sample() {
        assertThat(LINES.plans)
                .hasSize(1_668)
                .allMatch(plan -> WorkingDays.isWorkingDay(plan.startedOn()))
                .noneMatch(plan -> plan.startedOn().isAfter(LAST));
        assertThat(plans(ENDED))
                .hasSize(1_017)
                .allMatch(plan -> WorkingDays.isWorkingDay(plan.endedOn()))
                .noneMatch(plan -> plan.endedOn().isBefore(FIRST.minusYears(1))
                        || plan.endedOn().isAfter(LAST));
    }

    @Test
    void a_second_plan_starts_four_weeks_after_the_first_has_ended_and_counts_it() {
        Map<String, List<Plan>> byChild = LINES.plans.stream().collect(groupingBy(Plan::child));
        List<List<Plan>> twice =
                byChild.values().stream().filter(plans -> plans.size() == 2).toList();

        assertThat(twice).hasSize(28).allSatisfy(plans -> {
            Plan first = plans.get(0);
            Plan second = plans.get(1);
            assertThat(second.startedOn()).isAfter(first.endedOn().plusDays(28));
            assertThat(second.previous()).isEqualTo(first.previous() + 1);
        });
        assertThat(byChild.values()).allMatch(plans -> plans.size() <= 2);
    }

    @Test
    void a_child_on_a_plan_is_on_the_index_and_not_referred_while_it_is_open() {
        Set<String> index = new HashSet<>();
        LINES.children.forEach(line -> index.add(line.at("/data/localId").asText()));
        Map<String, List<LocalDate>> referrals = LINES.contacts.stream()
                .filter(SampleLines.Decided::isReferral)
                .collect(groupingBy(SampleLines.Decided::child, mapping(SampleLines.Decided::receivedOn, toList())));

        assertThat(LINES.plans).allMatch(plan -> index.contains(plan.child()));
        assertThat(LINES.plans)
                .allMatch(plan -> referrals.getOrDefault(plan.child(), List.of()).stream()
                        .noneMatch(day -> !day.isBefore(plan.startedOn()) && plan.isOpenOn(day)));
    }

    private static List<Plan> plans(Predicate<Plan> which) {
        return LINES.plans.stream().filter(which).toList();
    }
}
