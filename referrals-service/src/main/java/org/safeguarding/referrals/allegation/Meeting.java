package org.safeguarding.referrals.allegation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.PlainText;

/** A meeting about an allegation. */
@Schema(name = "AllegationMeeting", description = "A meeting about an allegation.")
public record Meeting(
        @Schema(description = "Why they met.", examples = "STRATEGY") @NotNull
        MeetingKind kind,

        @Schema(description = "The day of the meeting.", examples = "2018-03-08") @NotNull
        LocalDate heldOn,

        @Schema(description = "The agencies that took part.", examples = "[\"council\", \"police\", \"school\"]")
        @NotNull
        @Size(min = 1, max = 20)
        List<@NotNull @Pattern(regexp = NewAllegation.AGENCY, message = NewAllegation.NO_AGENCY) String> agencies,

        @Schema(
                description = "What was decided. Only the designated officer sees it.",
                examples = "Police interview first; the employer suspends.")
        @NotNull
        @Size(min = 1, max = 4000)
        @PlainText
        String decisions) {}
