package org.safeguarding.referrals.allegation;

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

/** A meeting about an allegation. */
@Schema(name = "AllegationMeeting", description = "A meeting about an allegation.")
public record Meeting(
        @Schema(description = "Why they met.", examples = "STRATEGY") @NotNull
        Kind kind,

        @Schema(description = "The day of the meeting.", examples = "2018-03-08") @NotNull
        LocalDate heldOn,

        @Schema(description = "The agencies that took part.", examples = "[\"council\", \"police\", \"school\"]")
        @NotNull
        @Size(min = 1, max = 20)
        List<@NotNull @Pattern(regexp = KnownAgencies.FORMAT, message = KnownAgencies.NO_AGENCY) String> agencies,

        @Schema(
                description = "What was decided. Only the designated officer sees it.",
                examples = "Police interview first; the employer suspends.")
        @NotNull
        @Prose
        String decisions) {

    /** As it is kept: with the canonical names of the agencies. 400 if the authority does not know one. */
    Meeting checked(String pointer, Recording recording) {
        return new Meeting(
                kind, heldOn, KnownAgencies.requireAll(pointer + "/agencies", agencies, recording), decisions);
    }

    /** Why those who handle an allegation meet. */
    @Schema(name = "MeetingKind")
    public enum Kind {
        /** Strategy discussion: whether a child is at risk of significant harm, and who investigates. */
        STRATEGY,
        /** Allegations management meeting: what is known, what follows. */
        MANAGEMENT,
        /** The last one: the outcome, and what is learnt. */
        OUTCOME
    }

    /** The column that holds the meetings of an allegation. */
    @Converter
    @Immutable
    static class Column extends ListColumn<Meeting> {

        Column() {
            super(Meeting.class);
        }
    }
}
