package org.safeguarding.records;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.Reason;

/** Why a record should never have been made. */
@Schema(description = "Why a record should never have been made.")
public record Voiding(
        @Schema(description = "The reason, kept with the version.", examples = "Posted twice by mistake.") @Reason
        String reason)
        implements Reasoned {}
