package org.safeguarding.referrals.earlyhelp.family;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.EarlyHelpClosure;
import org.safeguarding.records.Reasoned;
import org.safeguarding.web.problem.Reason;

/** What the record of early help should have said, all of it. */
@Schema(
        description =
                "What the record should have said, all of it. Repeat each step that was taken; a correction adds none.")
public record EarlyHelpEpisodeCorrection(
        @Schema(description = "The day it was allocated.", examples = "2018-03-08") @NotNull
        LocalDate allocatedOn,

        @Schema(description = "Ids of the other children of the family.") @NotNull @Size(max = 20)
        List<@NotNull UUID> familyMembers,

        @Schema(description = "The attempts to engage the family that failed, all of them.") @NotNull @Size(max = 100)
        List<@NotNull @Valid Attempt> attempts,

        @Schema(description = "The day of the first engagement, if there was one.", examples = "2018-03-12")
        LocalDate engagedOn,

        @Schema(description = "The reviews of the plan, all of them; empty without a plan.") @NotNull @Size(max = 100)
        List<@NotNull @Valid Review> reviews,

        @Schema(description = "The day on which it ended, if it has.", examples = "2018-07-20")
        LocalDate closedOn,

        @Schema(
                description = "Why it ended, if it has. Not to or from STEPPED_UP, which opens a referral.",
                examples = "NEEDS_MET")
        EarlyHelpClosure closure,

        @Schema(description = "Why it is corrected.", examples = "Engaged on Monday, not on Tuesday.") @Reason
        String reason)
        implements Reasoned {}
