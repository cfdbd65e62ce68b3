package org.safeguarding.referrals.earlyhelp.triage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.calendar.London;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.Reasoned;
import org.safeguarding.records.Recording;
import org.safeguarding.records.reference.KnownAgencies;
import org.safeguarding.web.problem.Prose;
import org.safeguarding.web.problem.Reason;

/** What a contact to early help should have said, all of it. */
@Schema(
        description =
                "What the contact should have said, all of it. Repeat each step that was taken; a correction adds none.")
public record EarlyHelpContactCorrection(
        @Schema(description = "The agency that made the contact.", examples = "school")
        @NotNull
        @Pattern(regexp = KnownAgencies.FORMAT, message = KnownAgencies.NO_AGENCY)
        String sourceAgency,

        @Schema(description = "Who made the contact: CIN census code set ReferralSource.", examples = "2A") @NotNull
        ReferralSource referralSource,

        @Schema(description = "What the family needs help with, in words.", examples = "Late most mornings.")
        @NotNull
        @Prose
        String concern,

        @Schema(description = "When it was received, with its offset.", examples = "2018-03-05T09:30:00Z") @NotNull
        OffsetDateTime receivedAt,

        @Schema(description = "What the triage decided, if it has.") @Valid
        NewTriage triage,

        @Schema(description = "Why it is corrected.", examples = "Received on Monday, not on Tuesday.") @Reason
        String reason)
        implements Reasoned {

    /** The day in London; null if the correction leaves the triage out. 400 if it is to come. */
    LocalDate triagedOn(Recording recording) {
        return triage == null
                ? null
                : London.dayOf(Chronology.require("/triage/triagedAt", triage.triagedAt(), recording));
    }

    EarlyHelpReceipt receipt(Recording recording) {
        return EarlyHelpReceipt.of(
                KnownAgencies.require("/sourceAgency", sourceAgency, recording),
                referralSource,
                concern,
                receivedAt,
                recording);
    }
}
