package org.safeguarding.inspections.area;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Prose;

/** The closing of an area for improvement, and what shows that it is done. */
@Embeddable
@Schema(description = "The closing of an area for improvement.")
public record Closure(
        @Schema(
                description = "The day on which it was closed, in London; it is not counted as open on it.",
                examples = "2018-04-16")
        @NotNull
        LocalDate closedOn,

        @Schema(description = "What shows that it is done. It stays in this service.") @NotNull @Prose
        String evidence) {

    /** Refuses with 400 a day that is not between the publication of the report and the day of recording, in London. */
    void require(String pointer, LocalDate publishedOn, Recording recording) {
        String rule = "An area is closed after it is published.";
        Chronology.require(pointer + "/closedOn", closedOn, publishedOn, "before-publication", rule, recording);
    }
}
