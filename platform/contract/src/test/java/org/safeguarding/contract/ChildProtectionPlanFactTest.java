package org.safeguarding.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safeguarding.contract.code.CategoryOfAbuse;
import org.safeguarding.contract.fact.CategoryFrom;
import org.safeguarding.contract.fact.ChildProtectionPlanFact;

class ChildProtectionPlanFactTest {

    @Test
    void a_plan_of_version_1_is_one_of_this_authority_whose_category_never_changed() throws JsonProcessingException {
        JsonNode before = Schemas.example(RecordKind.CHILD_PROTECTION_PLAN, 1).path("data");

        assertThat(Schemas.errors(RecordKind.CHILD_PROTECTION_PLAN, 1, before)).isEmpty();
        assertThat(Schemas.JSON.treeToValue(before, ChildProtectionPlanFact.class))
                .isEqualTo(new ChildProtectionPlanFact(
                        LocalDate.parse("2018-02-12"),
                        false,
                        LocalDate.parse("2017-10-02"),
                        LocalDate.parse("2018-02-12"),
                        CategoryOfAbuse.NEGLECT,
                        CategoryOfAbuse.NEGLECT,
                        1,
                        null,
                        false,
                        List.of(new CategoryFrom(LocalDate.parse("2017-10-02"), CategoryOfAbuse.NEGLECT))));
    }

    @Test
    void an_event_of_version_1_says_what_happened_as_one_of_version_2_does() {
        assertThat(EventType.of("plans.child-protection-plan.ended.v1"))
                .contains(EventType.CHILD_PROTECTION_PLAN_ENDED);
        assertThat(EventType.of("plans.child-protection-plan.ended.v2"))
                .contains(EventType.CHILD_PROTECTION_PLAN_ENDED);
    }
}
