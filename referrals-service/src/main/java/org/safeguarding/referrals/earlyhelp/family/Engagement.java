package org.safeguarding.referrals.earlyhelp.family;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The family was engaged for the first time. */
@Schema(name = "Engagement", description = "The family was engaged for the first time.")
public record Engagement(
        @Schema(description = "The day on which the family was seen or spoken to and took part.", examples = "2018-03-12")
        @NotNull
        LocalDate engagedOn) {}
