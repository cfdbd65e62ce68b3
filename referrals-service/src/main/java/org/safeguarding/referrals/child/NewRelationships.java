package org.safeguarding.referrals.child;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The other children to whom a child is related. They replace those that were known. */
@Schema(description = "The other children to whom a child is related. They replace those that were known.")
public record NewRelationships(
        @Schema(description = "The other children, and what they are to this one.") @NotNull @Size(max = 50)
        List<@NotNull @Valid Relationship> relationships) {}
