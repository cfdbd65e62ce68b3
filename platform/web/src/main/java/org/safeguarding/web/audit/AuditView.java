package org.safeguarding.web.audit;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the audit, as it is shown. */
@Schema(name = "AuditEntry", description = "Who did what to which record, when and why.")
public record AuditView(
        @Schema(description = "When it was done.", examples = "2018-03-05T09:00:00Z")
        Instant at,

        @Schema(description = "The client or user of the token.", examples = "mash-police")
        String actor,

        @Schema(description = "On whose behalf.", examples = "police")
        String agency,

        @Schema(description = "What was done.", examples = "received")
        String action,

        @Schema(description = "The kind of the record.", examples = "contact")
        String recordKind,

        @Schema(description = "The record.", examples = "0198c1f0-6a0e-7d0f-9a43-5f1f0f6f7c01")
        UUID recordId,

        @Schema(description = "The version that was written or read.", examples = "1")
        int recordVersion,

        @Schema(description = "Why, where it was said.", examples = "Entered for the wrong child.")
        String reason,

        @Schema(description = "The trace of the request.", examples = "4bf92f3577b34da6a3ce929d0e0e4736")
        String traceId) {}
