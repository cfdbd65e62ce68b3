package org.safeguarding.plans.childinneed;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.records.Reasoned;
import org.safeguarding.web.problem.Reason;

/** The plan goes on after all. */
@Schema(description = "The plan goes on after all.")
public record ChildInNeedReopening(
        @Schema(description = "Why, kept with the version.", examples = "The conference made no plan.") @Reason
        String reason)
        implements Reasoned {}
