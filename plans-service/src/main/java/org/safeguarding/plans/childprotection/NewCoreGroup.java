package org.safeguarding.plans.childprotection;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.records.reference.KnownAgencies;

/** A core group that met. */
@Schema(description = "A core group that met: those who carry out a child protection plan.")
public record NewCoreGroup(
        @Schema(description = "The child: its id on the platform, as in the contact about it.") @NotNull
        UUID childId,

        @Schema(description = "The day on which it met, in London.", examples = "2018-03-14") @NotNull
        LocalDate heldOn,

        @Schema(
                description = "The agencies that took part: canonical names or aliases.",
                examples = "[\"council\", \"school\"]")
        @NotEmpty
        @Size(max = 50)
        List<@NotNull @Pattern(regexp = KnownAgencies.FORMAT, message = KnownAgencies.NO_AGENCY) String> agencies,

        @Schema(description = "The plan that it carries out; only if the child has two that are open.")
        UUID planId) {}
