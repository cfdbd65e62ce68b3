package org.safeguarding.plans.childinneed;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.ChildInNeedPurpose;
import org.safeguarding.records.Reasoned;
import org.safeguarding.web.problem.Reason;

/** A child in need plan as it should have been recorded. */
@Schema(description = "A child in need plan as it should have been recorded, all of it.")
public record ChildInNeedPlanCorrection(
        @Schema(description = "CIN census: CINPlanStartDate.", examples = "2018-03-05") @NotNull
        LocalDate startedOn,

        @Schema(description = "What it is mainly for now.", examples = "FAMILY_SUPPORT") @NotNull
        ChildInNeedPurpose purpose,

        @Schema(description = "Since when; startedOn if that never changed.", examples = "2018-03-05") @NotNull
        LocalDate purposeSince,

        @Schema(description = "The reviews that were held, all of them.") @NotNull @Size(max = 100)
        List<@NotNull @Valid Review> reviews,

        @Schema(description = "CIN census: CINPlanEndDate; exactly where it was ended.", examples = "2018-09-14")
        LocalDate endedOn,

        @Schema(description = "Why it ended; exactly where it was ended.", examples = "NEED_MET")
        ChildInNeedEndReason endReason,

        @Schema(description = "Why it is corrected, kept with the version.", examples = "It ended a week earlier.")
        @Reason
        String reason)
        implements Reasoned {}
