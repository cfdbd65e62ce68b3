package org.safeguarding.plans.conference;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A conference is moved to another day before it begins. */
@Schema(
        name = "PostponementOfConference",
        description = "A conference is moved to another day before it begins. The day may be earlier.")
public record Postponement(
        @Schema(description = "The new day.", examples = "2018-03-27") @NotNull
        LocalDate scheduledFor,

        @Schema(description = "Why it is moved.", examples = "REPORTS_MISSING") @NotNull
        DelayReason delayReason) {}
