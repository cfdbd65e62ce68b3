package org.safeguarding.plans.enquiry;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.StrategyDecision;
import org.safeguarding.records.reference.KnownAgencies;

/** A strategy discussion that was held. */
@Schema(description = "A strategy discussion that was held.")
public record NewStrategyDiscussion(
        @Schema(description = "The child: its id on the platform, as in the contact about it.") @NotNull
        UUID childId,

        @Schema(description = "The day on which it was held, in London.", examples = "2018-03-05") @NotNull
        LocalDate heldOn,

        @Schema(
                description = "The agencies that took part, by name or alias: those that the authority knows.",
                examples = "[\"council\", \"health\", \"police\"]")
        @NotNull
        @Size(min = 1, max = 30)
        List<@NotNull @Pattern(regexp = KnownAgencies.FORMAT, message = KnownAgencies.NO_AGENCY) String> agencies,

        @Schema(description = "What was decided.", examples = "JOINT_ENQUIRY") @NotNull
        StrategyDecision decision) {}
