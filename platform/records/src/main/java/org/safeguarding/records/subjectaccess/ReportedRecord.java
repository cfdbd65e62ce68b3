package org.safeguarding.records.subjectaccess;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.records.VersionView;
import org.safeguarding.web.audit.AuditView;

/** One record in a subject access report. */
@Schema(
        name = "ReportedRecord",
        description = "A record about the child: all that it ever said, and who saw and changed it.")
public record ReportedRecord(
        @Schema(description = "The kind of the record.", examples = "contact")
        String kind,

        @Schema(description = "Id of the record.", examples = "0197f3a1-6c2e-7b44-9d1c-3f6a5e0b7c21")
        UUID id,

        @Schema(description = "True if it should never have been made.", examples = "false")
        boolean voided,

        @Schema(description = "What it said, version by version, oldest first; the last one is what it says today.")
        List<VersionView> versions,

        @Schema(description = "Who read and who changed it, on whose behalf, when and why, oldest first.")
        List<AuditView> audit) {}
