package org.safeguarding.referrals.earlyhelp.triage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.web.problem.PlainText;

/** What a contact to early help should have said, all of it. */
@Schema(
        description =
                "What the contact should have said, all of it. Each step that was taken is said again, none is added.")
public record EarlyHelpContactCorrection(
        @Schema(description = "The agency that made the contact.", examples = "school")
        @NotNull
        @Pattern(regexp = NewEarlyHelpContact.AGENCY, message = NewEarlyHelpContact.NO_AGENCY)
        String sourceAgency,

        @Schema(description = "Who made the contact: CIN census code set ReferralSource.", examples = "2A") @NotNull
        ReferralSource referralSource,

        @Schema(description = "What the family needs help with, in words.", examples = "Late most mornings.")
        @NotNull
        @Size(min = 1, max = 4000)
        @PlainText
        String concern,

        @Schema(description = "When it was received, with its offset.", examples = "2018-03-05T09:30:00Z") @NotNull
        OffsetDateTime receivedAt,

        @Schema(description = "What the triage decided; exactly where it has.") @Valid
        NewTriage triage,

        @Schema(description = "Why it is corrected.", examples = "Received on Monday, not on Tuesday.")
        @NotNull
        @Size(min = 1, max = 1000)
        @PlainText
        String reason) {}
