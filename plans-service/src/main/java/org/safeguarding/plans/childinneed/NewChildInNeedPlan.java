package org.safeguarding.plans.childinneed;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.ChildInNeedPurpose;
import org.safeguarding.web.problem.Text;

/** A child in need plan. It may have ended when it is recorded. */
@Schema(description = "A child in need plan. It brings its end if it has ended when it is recorded.")
public record NewChildInNeedPlan(
        @Schema(description = "The child: its id on the platform, as in the contact about it.") @NotNull
        UUID childId,

        @Schema(description = "CIN census: CINPlanStartDate, in London.", examples = "2018-03-05") @NotNull
        LocalDate startedOn,

        @Schema(description = "What it is mainly for.", examples = "FAMILY_SUPPORT") @NotNull
        ChildInNeedPurpose purpose,

        @Schema(description = "CIN census: CINPlanEndDate, if it has ended.", examples = "2018-09-14")
        LocalDate endedOn,

        @Schema(description = "Why it ended; exactly with endedOn.", examples = "NEED_MET")
        ChildInNeedEndReason endReason,

        @Schema(description = "Who works with the child.", examples = "s.okafor") @Text(max = 100)
        String worker,

        @Schema(description = "The worker's team.", examples = "children-in-need-north") @Text(max = 100)
        String team) {}
