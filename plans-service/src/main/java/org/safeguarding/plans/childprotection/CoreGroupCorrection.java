package org.safeguarding.plans.childprotection;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.records.Reasoned;
import org.safeguarding.records.reference.KnownAgencies;
import org.safeguarding.web.problem.Reason;

/** A core group as it should have been recorded. */
@Schema(description = "A core group as it should have been recorded, all of it.")
public record CoreGroupCorrection(
        @Schema(description = "The day on which it met, in London.", examples = "2018-03-14") @NotNull
        LocalDate heldOn,

        @Schema(
                description = "The agencies that took part: canonical names or aliases.",
                examples = "[\"council\", \"school\"]")
        @NotEmpty
        @Size(max = 50)
        List<@NotNull @Pattern(regexp = KnownAgencies.FORMAT, message = KnownAgencies.NO_AGENCY) String> agencies,

        @Schema(description = "Why it is corrected, kept with the version.", examples = "It met a day later.") @Reason
        String reason)
        implements Reasoned {}
