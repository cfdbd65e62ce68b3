package org.safeguarding.plans.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeguarding.contract.code.VisitPurpose;
import org.safeguarding.plans.child.PlanOfChild;
import org.safeguarding.web.problem.Fault;
import org.safeguarding.web.problem.Refusal;

class VisitedPlanTest {

    private static final LocalDate START = LocalDate.of(2018, 3, 5);
    private static final LocalDate END = LocalDate.of(2018, 6, 20);

    private record Plan(UUID id, LocalDate startedOn, LocalDate endedOn) implements PlanOfChild {

        static Plan of(LocalDate startedOn, LocalDate endedOn) {
            return new Plan(UUID.randomUUID(), startedOn, endedOn);
        }
    }

    private final Plan inNeed = Plan.of(START, END);
    private final Plan protection = Plan.of(END, null);

    @Test
    void a_visit_is_to_the_plan_that_the_child_was_on_that_day() {
        assertThat(on(START, null)).isEqualTo(new VisitedPlan(VisitPurpose.CHILD_IN_NEED, inNeed.id()));
        assertThat(on(END.minusDays(1), null)).isEqualTo(new VisitedPlan(VisitPurpose.CHILD_IN_NEED, inNeed.id()));
        assertThat(on(END.plusDays(1), null))
                .isEqualTo(new VisitedPlan(VisitPurpose.CHILD_PROTECTION, protection.id()));
    }

    @Test
    void on_the_day_of_a_change_it_is_to_the_new_plan_unless_the_old_one_is_asked_for() {
        assertThat(on(END, null)).isEqualTo(new VisitedPlan(VisitPurpose.CHILD_PROTECTION, protection.id()));
        assertThat(on(END, inNeed.id())).isEqualTo(new VisitedPlan(VisitPurpose.CHILD_IN_NEED, inNeed.id()));
    }

    @Test
    void on_the_last_day_of_the_last_plan_the_child_may_be_visited() {
        var plans = Map.of(VisitPurpose.CHILD_IN_NEED, List.of(inNeed));

        assertThat(VisitedPlan.on(END, null, plans))
                .isEqualTo(new VisitedPlan(VisitPurpose.CHILD_IN_NEED, inNeed.id()));
        assertThatThrownBy(() -> VisitedPlan.on(END.plusDays(1), null, plans))
                .hasMessageContaining(
                        "The child was on no plan on 2018-06-21: it was on one from 2018-03-05 to 2018-06-20.");
    }

    @Test
    void a_child_on_no_plan_or_not_on_the_one_asked_for_is_refused() {
        assertThatThrownBy(() -> on(START.minusDays(1), null)).hasMessageContaining("The child was on no plan on");
        assertThatThrownBy(() -> VisitedPlan.on(START, null, Map.of())).hasMessageContaining("none ever");
        assertThatThrownBy(() -> on(START, protection.id()))
                .hasMessageContaining("The child was not on the plan " + protection.id());
    }

    @Test
    void a_child_with_two_plans_after_a_merge_needs_one_to_be_named() {
        Plan other = Plan.of(START, null);
        var plans = Map.of(VisitPurpose.CHILD_PROTECTION, List.of(protection, other));

        assertThatThrownBy(() -> VisitedPlan.on(END, null, plans))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.faults())
                                .singleElement()
                                .returns("several-plans", Fault::code)
                                .extracting(Fault::detail)
                                .asString()
                                .contains(protection.id().toString(), other.id().toString()));
        assertThat(VisitedPlan.on(END, other.id(), plans).id()).isEqualTo(other.id());
    }

    private VisitedPlan on(LocalDate day, UUID asked) {
        return VisitedPlan.on(
                day,
                asked,
                Map.of(
                        VisitPurpose.CHILD_IN_NEED,
                        List.of(inNeed),
                        VisitPurpose.CHILD_PROTECTION,
                        List.of(protection)));
    }
}
