package org.safeguarding.inspections.area.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.Timescale;
import org.safeguarding.inspections.area.AreaForImprovement;
import org.safeguarding.web.idempotency.Answer;

@Schema(name = "AreaForImprovement", description = "An area for improvement of a published inspection.")
record AreaForImprovementView(
        @Schema(description = "Id of the area for improvement.")
        UUID id,

        @Schema(description = "Version of the record, as in its ETag.", examples = "1")
        int version,

        @Schema(description = "The inspection that named it.")
        UUID inspectionId,

        @Schema(description = "What is to improve, in the words of the report.")
        String text,

        @Schema(description = "Who is to act; absent where the report does not say.")
        String service,

        @Schema(description = "By when the inspectorate wants it acted on.")
        Timescale timescale,

        @Schema(description = "The day of publication.") LocalDate openedOn,

        @Schema(description = "The last day in time, in London.")
        LocalDate dueOn,

        @Schema(description = "The day on which it was closed; absent while open.")
        LocalDate closedOn,

        @Schema(description = "What shows that it is done; absent while open.")
        String evidence,

        @Schema(description = "When the publication was recorded.")
        Instant recordedAt) {

    static AreaForImprovementView from(AreaForImprovement area) {
        return new AreaForImprovementView(
                area.id(),
                area.version(),
                area.inspectionId(),
                area.text(),
                area.service(),
                area.timescale(),
                area.openedOn(),
                area.dueOn(),
                area.closedOn(),
                area.evidence(),
                area.recordedAt());
    }

    static Answer closed(AreaForImprovement area) {
        return Answer.changed("/v1/areas-for-improvement/" + area.id(), area.etag(), from(area));
    }
}
