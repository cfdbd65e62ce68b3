package org.safeguarding.plans.child;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.journal.RecordAt;

/** A plan that a child is on. */
@Schema(description = "A plan that the child is on.")
public record OnPlan(
        @Schema(description = "The kind of plan.", examples = "child-in-need-plan")
        String kind,

        @Schema(description = "Id of the plan.", examples = "0197f3a1-6c2e-7b44-9d1c-3f6a5e0b7c21")
        UUID id,

        @Schema(description = "The day on which it started.", examples = "2018-03-05")
        LocalDate startedOn,

        @Schema(
                description = "The day on which it ended, as is known now; absent if it has not.",
                examples = "2018-09-14")
        LocalDate endedOn) {

    static OnPlan of(RecordAt record, PlanOfChild plan) {
        return new OnPlan(record.kind(), record.id(), plan.startedOn(), plan.endedOn());
    }
}
