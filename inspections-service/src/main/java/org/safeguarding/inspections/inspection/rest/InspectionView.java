package org.safeguarding.inspections.inspection.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.inspections.inspection.DomainJudgement;
import org.safeguarding.inspections.inspection.Inspection;
import org.safeguarding.inspections.inspection.ReportedArea;
import org.safeguarding.web.idempotency.Answer;

@Schema(name = "Inspection", description = "An inspection.")
record InspectionView(
        @Schema(description = "Id of the inspection.") UUID id,

        @Schema(description = "Version of the record, as in its ETag.", examples = "1")
        int version,

        @Schema(description = "Who inspected.", examples = "Ofsted")
        String regulator,

        @Schema(description = "The framework it was judged by.")
        String framework,

        @Schema(description = "First day of fieldwork.") LocalDate startedOn,
        @Schema(description = "Last day of fieldwork.") LocalDate endedOn,

        @Schema(description = "The day of publication; absent while under embargo.")
        LocalDate publishedOn,

        @Schema(description = "One a domain, in the order of the report.")
        List<DomainJudgement> judgements,

        @Schema(description = "What is to improve, as the report words it.")
        List<ReportedArea> areasForImprovement,

        @Schema(description = "When the inspection was recorded.")
        Instant recordedAt) {

    static InspectionView from(Inspection inspection) {
        return new InspectionView(
                inspection.id(),
                inspection.version(),
                inspection.regulator(),
                inspection.framework(),
                inspection.startedOn(),
                inspection.endedOn(),
                inspection.publishedOn(),
                inspection.judgements(),
                inspection.areas(),
                inspection.recordedAt());
    }

    static Answer recorded(Inspection inspection) {
        return Answer.created(location(inspection), inspection.etag(), from(inspection));
    }

    static Answer published(Inspection inspection) {
        return Answer.changed(location(inspection), inspection.etag(), from(inspection));
    }

    private static String location(Inspection inspection) {
        return "/v1/inspections/" + inspection.id();
    }
}
