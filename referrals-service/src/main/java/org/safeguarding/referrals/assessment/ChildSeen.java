package org.safeguarding.referrals.assessment;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The child was seen for the first time in an assessment. */
@Schema(description = "The child was seen for the first time in an assessment.")
public record ChildSeen(
        @Schema(description = "The day.", examples = "2018-03-12") @NotNull
        LocalDate childSeenOn) {}
