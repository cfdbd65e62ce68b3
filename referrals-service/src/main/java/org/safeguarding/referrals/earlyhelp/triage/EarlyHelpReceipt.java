package org.safeguarding.referrals.earlyhelp.triage;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.calendar.London;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Prose;

/** What early help received: who asked, for what, and when. */
@Embeddable
public record EarlyHelpReceipt(
        @Schema(description = "The agency that made the contact.", examples = "school")
        String sourceAgency,

        @Schema(description = "Who made it: CIN census code set ReferralSource.", examples = "2A")
        @Enumerated(EnumType.STRING)
        ReferralSource referralSource,

        @Schema(description = "What the family needs help with, in words.", examples = "Late most mornings.") @Prose
        String concern,

        @Schema(description = "When it was received.", examples = "2018-03-05T09:30:00Z")
        Instant receivedAt) {

    /** Refuses with 400 a time at {@code /receivedAt} that is before the earliest day, or after the recording. */
    static EarlyHelpReceipt of(
            String sourceAgency,
            ReferralSource referralSource,
            String concern,
            OffsetDateTime receivedAt,
            Recording recording) {
        Instant at = Chronology.require("/receivedAt", receivedAt, recording);
        return new EarlyHelpReceipt(sourceAgency, referralSource, concern, at);
    }

    /** The day in London: day 0 of the triage clock. */
    LocalDate on() {
        return London.dayOf(receivedAt);
    }
}
