package org.safeguarding.records.subjectaccess;

import java.net.URI;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param records read one after the other as the report is written, so that it need not fit into memory
 */
@Schema(
        name = "SubjectAccessReport",
        description = "Everything that this service holds of a child, and who saw and changed it.")
public record SubjectAccessReportView(
        @Schema(description = "The child.", examples = "0197f3a1-6c2e-7b44-9d1c-3f6a5e0b7c21")
        UUID childId,

        @Schema(description = "When the report was made.", examples = "2018-03-05T09:30:00Z")
        Instant madeAt,

        @Schema(description = "Why it was made.", examples = "Request 2018/114 of the child's mother")
        String purpose,

        @Schema(
                description =
                        "Where the other services that hold records of the child answer for theirs, by the service."
                                + " All reports together are the answer to a request.",
                examples =
                        "{\"plans-service\": \"http://localhost:8082/v1/children/0197f3a1-6c2e-7b44-9d1c-3f6a5e0b7c21/subject-access-report\"}")
        Map<String, URI> elsewhere,

        @Schema(
                description =
                        "Those of the child itself first, with those merged into it; then what was recorded about it,"
                                + " in the order of recording, voided ones too.",
                type = SchemaType.ARRAY,
                implementation = ReportedRecord.class)
        Iterator<ReportedRecord> records) {}
