package org.safeguarding.referrals.earlyhelp.triage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.records.Recording;
import org.safeguarding.records.reference.KnownAgencies;
import org.safeguarding.referrals.child.ChildIdentity;
import org.safeguarding.web.problem.Prose;

/** A request for early help, as an agency or a member of the public makes it. */
@Schema(description = "A contact to early help: a family may need help before it needs social care.")
public record NewEarlyHelpContact(
        @Schema(description = "The index child: the child of the family that the contact is about.") @NotNull @Valid
        ChildIdentity child,

        @Schema(description = "The agency that makes the contact.", examples = "school")
        @NotNull
        @Pattern(regexp = KnownAgencies.FORMAT, message = KnownAgencies.NO_AGENCY)
        String sourceAgency,

        @Schema(
                description = "Who makes the contact: CIN census code set ReferralSource, which early help shares.",
                examples = "2A")
        @NotNull
        ReferralSource referralSource,

        @Schema(
                description = "What the family needs help with. It stays in this service.",
                examples = "Late most mornings.")
        @NotNull
        @Prose
        String concern,

        @Schema(
                description = "When it was received, with its offset. The triage is due from this day in London.",
                examples = "2018-03-05T09:30:00Z")
        @NotNull
        OffsetDateTime receivedAt) {

    EarlyHelpReceipt receipt(Recording recording) {
        return EarlyHelpReceipt.of(
                KnownAgencies.require("/sourceAgency", sourceAgency, recording),
                referralSource,
                concern,
                receivedAt,
                recording);
    }
}
