package org.safeguarding.plans.childinneed;

import jakarta.persistence.Converter;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.safeguarding.records.ListColumn;

/** A review of the plan. What it decides is a step of its own: a review ends nothing. */
@Schema(name = "ChildInNeedReview", description = "A review of a child in need plan.")
public record Review(
        @Schema(description = "The day on which it was held.", examples = "2018-05-30") @NotNull
        LocalDate reviewedOn,

        @Schema(description = "What was decided. It ends nothing by itself.", examples = "CONTINUE") @NotNull
        ChildInNeedReviewOutcome outcome) {

    @Converter
    @Immutable
    static class Column extends ListColumn<Review> {

        Column() {
            super(Review.class);
        }
    }
}
