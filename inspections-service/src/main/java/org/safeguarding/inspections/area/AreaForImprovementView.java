package org.safeguarding.inspections.area;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.records.RecordView;
import org.safeguarding.web.problem.Prose;

/** What readers see of an area for improvement. */
@Schema(name = "AreaForImprovement", description = "An area for improvement of a published inspection.")
public record AreaForImprovementView(
        @JsonUnwrapped RecordView header,

        @Schema(description = "The inspection that named it.")
        UUID inspectionId,

        @JsonUnwrapped ReportedArea reported,

        @Schema(description = "The day of publication.", examples = "2018-01-29")
        LocalDate openedOn,

        @Schema(description = "The last day in time, in London.", examples = "2018-04-29")
        LocalDate dueOn,

        @Schema(description = "The day on which it was closed; absent while open.", examples = "2018-04-16")
        LocalDate closedOn,

        @Schema(description = "What shows that it is done; absent while open.") @Prose
        String evidence) {}
