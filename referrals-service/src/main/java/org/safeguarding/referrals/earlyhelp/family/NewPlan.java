package org.safeguarding.referrals.earlyhelp.family;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The plan of the family, as it is from now on. */
@Schema(description = "The plan of the family, as it is from now on. Its reviews stay.")
public record NewPlan(
        @Schema(description = "The day on which it began.", examples = "2018-03-20") @NotNull
        LocalDate startedOn,

        @Schema(description = "What is to be reached.") @NotNull @Size(min = 1, max = 20)
        List<@NotNull @Valid Goal> goals,

        @Schema(description = "The day of the next review; it may be in the future.", examples = "2018-05-01")
        LocalDate nextReviewOn) {}
