package org.safeguarding.records;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.PlainText;

/** Why a record should never have been made. */
@Schema(description = "Why a record should never have been made.")
public record Voiding(
        @Schema(description = "The reason, kept with the version.", examples = "Posted twice by mistake.")
        @NotNull
        @Size(min = 1, max = 1000)
        @PlainText
        String reason)
        implements Reasoned {}
