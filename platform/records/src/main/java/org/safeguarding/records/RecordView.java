package org.safeguarding.records;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What readers see of every record; a view of one kind embeds it. */
public record RecordView(
        @Schema(description = "Id of the record.", examples = "01966c1e-9b2a-7c41-8e63-1a2b3c4d5e6f")
        UUID id,

        @Schema(description = "Version of the record, as in its ETag.", examples = "1")
        int version,

        @Schema(description = "True if it should never have been recorded.")
        boolean voided,

        @Schema(description = "When it was recorded.", examples = "2018-03-05T09:31:00Z")
        Instant recordedAt) {}
