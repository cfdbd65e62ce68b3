package org.safeguarding.inspections.inspection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.records.RecordView;

/** What readers see of an inspection. */
@Schema(name = "Inspection", description = "An inspection.")
public record InspectionView(
        @JsonUnwrapped RecordView header,

        @JsonUnwrapped Report report,

        @Schema(description = "The day of publication; absent while under embargo.", examples = "2018-01-29")
        LocalDate publishedOn) {}
