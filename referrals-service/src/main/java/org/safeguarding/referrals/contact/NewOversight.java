package org.safeguarding.referrals.contact;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.PlainText;

/** What a manager says of a decision. */
@Schema(description = "What a manager says of a decision.")
public record NewOversight(
        @Schema(
                description =
                        "Whether the manager agrees. If not, the contact is to be decided again, unless the decision opened a referral: that is then decided and ended on its own.",
                examples = "true")
        @NotNull
        Boolean agrees,

        @Schema(description = "When the manager looked at it, with its offset.", examples = "2018-03-05T16:00:00Z")
        @NotNull
        OffsetDateTime overseenAt,

        @Schema(
                description = "What the manager says; required of one who does not agree.",
                examples = "Two contacts in a month: ask school before this is closed.")
        @Size(min = 1, max = 4000)
        @PlainText
        String comment) {}
