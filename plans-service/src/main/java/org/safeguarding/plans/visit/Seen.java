package org.safeguarding.plans.visit;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.Refusal;

/** Who and what was seen at a visit. */
@Embeddable
@Schema(description = "Who and what was seen at a visit.")
public record Seen(
        @Schema(
                description = "Whether the child was seen. A visit at which it was not is an attempt, and the next"
                        + " visit stays due when it was.",
                examples = "true")
        @NotNull
        Boolean childSeen,

        @Schema(
                description = "Whether the child was seen alone; left out if it was not seen, or that is not recorded.",
                examples = "true")
        Boolean seenAlone,

        @Schema(
                description = "Whether the visitor saw where the child sleeps; left out if that is not recorded.",
                examples = "false")
        Boolean bedroomSeen) {

    /** Refuses with 400 {@code not-seen} a child that was seen alone and not seen. */
    void require(String pointer) {
        if (!childSeen && seenAlone != null) {
            throw Refusal.invalid(
                    pointer + "/seenAlone", "not-seen", "The child was not seen, so not alone either: leave it out.");
        }
    }
}
