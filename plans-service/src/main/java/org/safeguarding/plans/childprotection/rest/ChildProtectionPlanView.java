package org.safeguarding.plans.childprotection.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.CategoryOfAbuse;
import org.safeguarding.plans.childprotection.ChildProtectionPlan;
import org.safeguarding.web.idempotency.Answer;

@Schema(name = "ChildProtectionPlan", description = "A child protection plan.")
record ChildProtectionPlanView(
        @Schema(description = "Id of the plan.") UUID id,

        @Schema(description = "Version of the record, as in its ETag.", examples = "1")
        int version,

        @Schema(description = "The child that the plan protects.")
        UUID childId,

        @Schema(description = "The day of the conference that made the plan (CPPstartDate).")
        LocalDate startedOn,

        @Schema(description = "The day on which it was ended (CPPendDate); absent while it is open.")
        LocalDate endedOn,

        @Schema(description = "CIN census code of the category of abuse when the plan started.", examples = "NEG")
        CategoryOfAbuse initialCategory,

        @Schema(description = "CIN census code of the category of abuse now.", examples = "NEG")
        CategoryOfAbuse latestCategory,

        @Schema(description = "How many plans the child had before, in any authority.", examples = "0")
        int numberOfPreviousPlans,

        @Schema(description = "When the plan was recorded.") Instant recordedAt) {

    static ChildProtectionPlanView from(ChildProtectionPlan plan) {
        return new ChildProtectionPlanView(
                plan.id(),
                plan.version(),
                plan.childId(),
                plan.startedOn(),
                plan.endedOn(),
                plan.initialCategory(),
                plan.latestCategory(),
                plan.numberOfPreviousPlans(),
                plan.recordedAt());
    }

    static Answer started(ChildProtectionPlan plan) {
        return Answer.created(location(plan), plan.etag(), from(plan));
    }

    static Answer ended(ChildProtectionPlan plan) {
        return Answer.changed(location(plan), plan.etag(), from(plan));
    }

    private static String location(ChildProtectionPlan plan) {
        return "/v1/child-protection-plans/" + plan.id();
    }
}
