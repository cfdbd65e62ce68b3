package org.safeguarding.referrals.child;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another child on the index, and what it is to this one. */
@Schema(description = "Another child on the index, and what it is to this one.")
public record Relationship(
        @Schema(description = "The other child.", examples = "0197f3a1-6c2e-7b44-9d1c-3f6a5e0b7c21") @NotNull
        UUID child,

        @Schema(description = "What the other child is to this one.", examples = "SIBLING") @NotNull
        Kinship kinship) {}
