package org.safeguarding.referrals.earlyhelp.family;

import jakarta.persistence.Converter;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.safeguarding.records.ListColumn;
import org.safeguarding.records.Recording;
import org.safeguarding.records.reference.KnownAgencies;
import org.safeguarding.web.problem.Prose;

/** A review of the plan. */
@Schema(name = "EarlyHelpReview", description = "A review of the plan.")
public record Review(
        @Schema(description = "The day on which it was held.", examples = "2018-05-01") @NotNull
        LocalDate reviewedOn,

        @Schema(description = "How far the plan as a whole has come.", examples = "PROGRESSING") @NotNull
        Progress progress,

        @Schema(description = "The agencies that took part.", examples = "[\"school\", \"health\"]") @Size(max = 20)
        List<@NotNull @Pattern(regexp = KnownAgencies.FORMAT, message = KnownAgencies.NO_AGENCY) String> agencies,

        @Schema(description = "What was found.", examples = "Attendance is up; the mother has a job.") @NotNull @Prose
        String comment,

        @Schema(description = "The day of the next review; left out if there is to be none.", examples = "2018-06-12")
        LocalDate nextReviewOn) {

    public Review {
        agencies = agencies == null ? List.of() : agencies;
    }

    /** As it is kept: with the canonical names of the agencies. 400 if the authority does not know one. */
    Review checked(String pointer, Recording recording) {
        List<String> known = KnownAgencies.requireAll(pointer + "/agencies", agencies, recording);
        return new Review(reviewedOn, progress, known, comment, nextReviewOn);
    }

    @Converter
    @Immutable
    static class Column extends ListColumn<Review> {

        Column() {
            super(Review.class);
        }
    }
}
