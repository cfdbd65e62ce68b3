package org.safeguarding.plans.conference;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A conference is not held. */
@Schema(name = "CancellationOfConference", description = "A conference is not held.")
public record Cancellation(
        @Schema(description = "Why it is not held.", examples = "NOT_NEEDED") @NotNull
        CancellationReason cancellationReason) {}
