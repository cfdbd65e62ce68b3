package org.safeguarding.referrals.earlyhelp.triage;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.Prose;

/** Social care passes a child on to early help, with the reason. */
@Schema(description = "Social care passes a child on to early help.")
public record PassedOn(
        @Schema(
                description = "Why, and what early help is asked to do. It becomes the concern of the contact.",
                examples = "No longer in need; the mother asks for help with the school run.")
        @NotNull
        @Prose
        String reason,

        @Schema(
                description =
                        "When early help received it, with its offset. The triage is due from this day in London.",
                examples = "2018-03-05T09:30:00Z")
        @NotNull
        OffsetDateTime receivedAt) {}
