package org.safeguarding.plans.conference;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A conference began, and goes on another day. */
@Schema(name = "AdjournmentOfConference", description = "A conference began, and goes on another day.")
public record Adjournment(
        @Schema(description = "The day on which it sat.", examples = "2018-03-20") @NotNull
        LocalDate satOn,

        @Schema(description = "The day on which it goes on, later.", examples = "2018-03-27") @NotNull
        LocalDate scheduledFor,

        @Schema(description = "Why it goes on another day.", examples = "INQUORATE") @NotNull
        DelayReason delayReason) {}
