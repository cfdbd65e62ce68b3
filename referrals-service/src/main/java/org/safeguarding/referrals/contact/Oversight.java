package org.safeguarding.referrals.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.calendar.London;
import org.safeguarding.records.Reasoned;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Prose;
import org.safeguarding.web.problem.Refusal;

/** What a manager said of a decision. */
@Embeddable
@Schema(name = "Oversight", description = "What a manager said of a decision.")
public record Oversight(
        @Schema(description = "When the manager looked at it.", examples = "2018-03-05T16:00:00Z")
        Instant overseenAt,

        @Schema(description = "The manager; absent where an import does not say.", examples = "mash-manager")
        String overseenBy,

        @Schema(description = "Whether the manager agreed.", examples = "true") @Column(name = "oversight_agrees")
        Boolean agrees,

        @Schema(description = "What the manager said.", examples = "Agreed.") @Prose @Column(name = "oversight_comment")
        String comment) {

    @Schema(description = "What a manager says of a decision.")
    public record NewOversight(
            @Schema(
                    description = "Whether the manager agrees. If not, the contact has to be decided again, unless the"
                            + " decision opened a referral: the referral is then decided and ended on its own.",
                    examples = "true")
            @NotNull
            Boolean agrees,

            @Schema(description = "When the manager looked at it, with its offset.", examples = "2018-03-05T16:00:00Z")
            @NotNull
            OffsetDateTime overseenAt,

            @Schema(
                    description = "What the manager says; required from a manager who does not agree.",
                    examples = "Two contacts in a month: ask school before this is closed.")
            @Prose
            String comment)
            implements Reasoned {

        @Override
        public String reason() {
            return comment;
        }
    }

    @Schema(description = "A manager's oversight as it should have been recorded; whether the manager agreed stays.")
    public record CorrectedOversight(
            @Schema(description = "When, with its offset.", examples = "2018-03-05T16:00:00Z") @NotNull
            OffsetDateTime overseenAt,

            @Schema(description = "What the manager said.", examples = "Agreed.") @Prose
            String comment) {}

    /** 400 if a manager does not agree and gives no reason, or if the time is not between decision and recording. */
    static Oversight of(NewOversight said, Instant decidedAt, Recording recording) {
        requireComment("/comment", said.agrees(), said.comment());
        return new Oversight(
                time("/overseenAt", said.overseenAt(), decidedAt, recording),
                recording.performedBy(),
                said.agrees(),
                said.comment());
    }

    Oversight corrected(CorrectedOversight right, Instant decidedAt, Recording recording) {
        requireComment("/oversight/comment", agrees, right.comment());
        Instant at = time("/oversight/overseenAt", right.overseenAt(), decidedAt, recording);
        return new Oversight(at, overseenBy, agrees, right.comment());
    }

    private static void requireComment(String pointer, boolean agrees, String comment) {
        if (!agrees && comment == null) {
            throw Refusal.invalid(pointer, "required", "A manager who does not agree says why.");
        }
    }

    private static Instant time(String pointer, OffsetDateTime at, Instant decidedAt, Recording recording) {
        return StepTime.following(decidedAt, "before-decision", pointer, at, recording);
    }

    LocalDate day() {
        return London.dayOf(overseenAt);
    }
}
