package org.safeguarding.inspections.area;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.PlainText;

/** The closing of an area for improvement, and what shows that it is done. */
@Schema(description = "The closing of an area for improvement.")
public record Closure(
        @Schema(
                description = "The day on which it was closed, in London; it is not counted as open on it.",
                examples = "2018-04-16")
        @NotNull
        LocalDate closedOn,

        @Schema(description = "What shows that it is done. It stays in this service.")
        @NotNull
        @Size(min = 1, max = 4000)
        @PlainText
        String evidence) {}
