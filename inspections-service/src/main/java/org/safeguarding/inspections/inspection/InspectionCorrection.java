package org.safeguarding.inspections.inspection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.records.Reasoned;
import org.safeguarding.web.problem.Reason;

/** What the record of an inspection should have said, all of it. */
@Schema(description = "What the record of an inspection should have said, all of it.")
public record InspectionCorrection(
        @Schema(description = "The report. Each area keeps its place; new ones stand at the end.") @NotNull @Valid
        Report report,

        @Schema(
                description = "The day of publication; given if, and only if, it is published.",
                examples = "2018-01-29")
        LocalDate publishedOn,

        @Schema(description = "Why it is corrected.", examples = "Chronologies are due within three months.") @Reason
        String reason)
        implements Reasoned {}
