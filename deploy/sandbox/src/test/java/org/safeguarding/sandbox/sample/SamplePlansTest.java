package org.safeguarding.sandbox.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.safeguarding.sandbox.sample.SampleLines.Plan;

class SamplePlansTest {

    private static final LocalDate FIRST = LocalDate.of(2017, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2018, 3, 31);
    private static final SampleLines LINES = new SampleLines(Sample.generate());
    private static final Predicate<Plan> STARTED_IN_YEAR =
            plan -> !plan.startedOn().isBefore(FIRST) && !plan.startedOn().isAfter(LAST);
    private static final Predicate<Plan> ENDED = plan -> plan.endedOn() != null;
    private static final Predicate<Plan> OPEN = ENDED.negate();

    @Test
    void plans_started_ended_and_open_are_as_published() {
        assertThat(plans(STARTED_IN_YEAR)).hasSize(852);
        assertThat(plans(ENDED)).hasSize(570).allMatch(plan -> isInYear(plan.endedOn()));
        assertThat(plans(plan -> isOpenAtTheEndOf(LAST, plan))).hasSize(651);
        assertThat(plans(plan -> isOpenAtTheEndOf(FIRST.minusDays(1), plan))).hasSize(369);
        assertThat(LINES.plans)
                .hasSize(1_221)
                .noneMatch(plan -> plan.startedOn().isAfter(LAST));
    }

    @Test
    void plans_are_of_as_many_children_as_published() {
        assertThat(children(plans(STARTED_IN_YEAR))).hasSize(845);
        assertThat(children(plans(ENDED))).hasSize(570);
        assertThat(children(LINES.plans)).hasSize(1_210);
    }

    @Test
    void a_second_plan_starts_after_the_first_has_ended_and_counts_it() {
        Map<String, List<Plan>> byChild = LINES.plans.stream().collect(groupingBy(Plan::child));
        List<List<Plan>> twice =
                byChild.values().stream().filter(plans -> plans.size() == 2).toList();

        assertThat(twice).hasSize(11).allSatisfy(plans -> {
            Plan first = plans.get(0);
            Plan second = plans.get(1);
            assertThat(second.startedOn()).isAfter(first.endedOn());
            assertThat(second.previous()).isEqualTo(first.previous() + 1);
        });
        assertThat(byChild.values()).allMatch(plans -> plans.size() <= 2);
    }

    @Test
    void durations_of_open_plans_are_as_published() {
        assertThat(bands(OPEN))
                .isEqualTo(Map.of(
                        "up to 3 months", 224L,
                        "up to 6 months", 204L,
                        "under 1 year", 164L,
                        "under 2 years", 56L,
                        "2 years or more", 3L));
    }

    @Test
    void durations_of_ended_plans_are_as_published() {
        assertThat(bands(ENDED))
                .isEqualTo(Map.of(
                        "up to 3 months", 148L,
                        "up to 6 months", 62L,
                        "under 1 year", 245L,
                        "under 2 years", 112L,
                        "2 years or more", 3L));
        assertThat(plans(ENDED.and(STARTED_IN_YEAR))).hasSize(260);
    }

    @Test
    void initial_categories_of_starts_and_of_open_plans_are_as_published() {
        assertThat(categories(STARTED_IN_YEAR))
                .isEqualTo(Map.of("NEG", 229L, "PHY", 10L, "SAB", 19L, "EMO", 193L, "MUL", 401L));
        assertThat(categories(OPEN)).isEqualTo(Map.of("NEG", 157L, "PHY", 7L, "SAB", 9L, "EMO", 146L, "MUL", 332L));
    }

    @Test
    void second_or_subsequent_plans_are_as_published() {
        assertThat(plans(STARTED_IN_YEAR.and(plan -> plan.previous() >= 1))).hasSize(204);
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
                        .noneMatch(day -> !day.isBefore(plan.startedOn()) && isOpenAtTheEndOf(day, plan)));
    }

    private static boolean isInYear(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    private static boolean isOpenAtTheEndOf(LocalDate day, Plan plan) {
        return !plan.startedOn().isAfter(day)
                && (plan.endedOn() == null || plan.endedOn().isAfter(day));
    }

    private static Map<String, Long> bands(Predicate<Plan> which) {
        return plans(which).stream().collect(groupingBy(SamplePlansTest::band, counting()));
    }

    private static String band(Plan plan) {
        LocalDate end = plan.endedOn() == null ? LAST : plan.endedOn();
        if (!plan.startedOn().plusMonths(3).isBefore(end)) {
            return "up to 3 months";
        }
        if (!plan.startedOn().plusMonths(6).isBefore(end)) {
            return "up to 6 months";
        }
        long years = ChronoUnit.YEARS.between(plan.startedOn(), end);
        return years == 0 ? "under 1 year" : years == 1 ? "under 2 years" : "2 years or more";
    }

    private static Map<String, Long> categories(Predicate<Plan> which) {
        return plans(which).stream().collect(groupingBy(Plan::category, counting()));
    }

    private static Set<String> children(List<Plan> plans) {
        Set<String> children = new HashSet<>();
        plans.forEach(plan -> children.add(plan.child()));
        return children;
    }

    private static List<Plan> plans(Predicate<Plan> which) {
        return LINES.plans.stream().filter(which).toList();
    }
}
