package org.safeguarding.web.audit;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the audit, as it is shown. */
@Schema(name = "AuditEntry", description = "Who did what to which record, when and why.")
public record AuditView(
        @Schema(description = "When it was done.") Instant at,

        @Schema(description = "The client or user of the token.", examples = "mash-police")
        String actor,

        @Schema(description = "On whose behalf.", examples = "police")
        String agency,

        @Schema(description = "What was done.", examples = "received")
        String action,

        @Schema(description = "The kind of the record.", examples = "contact")
        String recordKind,

        @Schema(description = "The record.") UUID recordId,

        @Schema(description = "The version that was written or read.")
        int recordVersion,

        @Schema(description = "Why, where it was said.") String reason,
        @Schema(description = "The trace of the request.") String traceId) {}
