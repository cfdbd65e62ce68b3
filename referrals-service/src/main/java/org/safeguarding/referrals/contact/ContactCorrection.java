package org.safeguarding.referrals.contact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.records.Reasoned;
import org.safeguarding.records.reference.KnownAgencies;
import org.safeguarding.referrals.contact.Decision.CorrectedDecision;
import org.safeguarding.referrals.contact.Feedback.NewFeedback;
import org.safeguarding.referrals.contact.Oversight.CorrectedOversight;
import org.safeguarding.referrals.contact.Screening.CorrectedScreening;
import org.safeguarding.web.problem.Prose;
import org.safeguarding.web.problem.Reason;

/** A contact as it should have been recorded. What is left out is taken away; each step that was taken is said again. */
@Schema(
        description =
                "A contact as it should have been recorded: all of it. Each step that was taken is said again, none is added or taken away.")
public record ContactCorrection(
        @Schema(description = "The agency that made the contact.", examples = "police")
        @NotNull
        @Pattern(regexp = KnownAgencies.FORMAT, message = KnownAgencies.NO_AGENCY)
        String sourceAgency,

        @Schema(description = "CIN census code of who made the contact (ReferralSource).", examples = "6") @NotNull
        ReferralSource referralSource,

        @Schema(description = "What the contact is worried about.", examples = "[\"DOMESTIC_ABUSE\"]")
        @NotNull
        @Size(min = 1, max = 22)
        List<@NotNull ConcernType> concernTypes,

        @Schema(description = "The concern in words.", examples = "Seen alone at night.") @NotNull @Prose
        String concern,

        @Schema(description = "When it was received, with its offset.", examples = "2018-03-05T09:30:00Z") @NotNull
        OffsetDateTime receivedAt,

        @Schema(description = "The reference of the incident.", examples = "SYP-20180305-0113")
        @Pattern(regexp = NewContact.INCIDENT, message = NewContact.NO_INCIDENT)
        String incidentReference,

        @Schema(description = "On what basis information is shared.") @Valid
        Sharing sharing,

        @Schema(description = "The screening; exactly where there was one.") @Valid
        CorrectedScreening screening,

        @Schema(description = "The decision; exactly where there is one.") @Valid
        CorrectedDecision decision,

        @Schema(description = "The manager's oversight; exactly where there was one.") @Valid
        CorrectedOversight oversight,

        @Schema(description = "The feedback to the referrer; exactly where it was given.") @Valid
        NewFeedback feedback,

        @Schema(description = "Why it is corrected, kept with the version.", examples = "The caller gave another day.")
        @Reason
        String reason)
        implements Reasoned {}
