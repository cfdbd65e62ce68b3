package org.safeguarding.records;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.Reason;

/** A record was put on the wrong child. */
public record Moving(
        @Schema(description = "The child that the record is about.", examples = "01966c1e-5a10-7d21-8c44-3b2a1f0e9d8c")
        @NotNull
        UUID childId,

        @Schema(description = "The reason, kept with the version.", examples = "Recorded for the wrong sibling.")
        @Reason
        String reason)
        implements Reasoned {}
