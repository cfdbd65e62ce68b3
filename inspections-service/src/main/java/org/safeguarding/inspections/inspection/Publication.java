package org.safeguarding.inspections.inspection;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The publication of an inspection's report: its embargo ends. */
@Schema(description = "The publication of an inspection's report: its embargo ends.")
public record Publication(
        @Schema(
                description = "The day of publication, in London: day 0 of every timescale of the report.",
                examples = "2018-01-29")
        @NotNull
        LocalDate publishedOn) {}
