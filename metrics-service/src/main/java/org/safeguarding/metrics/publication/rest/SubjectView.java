package org.safeguarding.metrics.publication.rest;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.metrics.publication.PublishedFigure;

@Schema(name = "PublishedSubject", description = "What a published figure is about.")
record SubjectView(
        @Schema(description = "Id of the indicator.", examples = "contacts-received")
        String indicator,

        @Schema(description = "First day.") LocalDate from,
        @Schema(description = "Last day.") LocalDate to,

        @Schema(description = "The dimension that divides it; absent for the whole authority.", examples = "locality")
        String by,

        @Schema(description = "The value of the dimension; absent for the whole authority.", examples = "ROTH-C")
        String code,

        @Schema(description = "The value of the dimension, in words.")
        String label) {

    static SubjectView from(PublishedFigure figure) {
        var slice = figure.slice();
        return new SubjectView(
                figure.indicator(),
                figure.period().from(),
                figure.period().to(),
                slice == null ? null : slice.dimension(),
                slice == null ? null : slice.code(),
                slice == null ? null : slice.label());
    }
}
