package org.safeguarding.referrals.contact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.records.reference.KnownAgencies;
import org.safeguarding.referrals.child.ChildIdentity;
import org.safeguarding.web.problem.Prose;

/** One incident with several children in it: a contact about each. */
@Schema(description = "One incident with several children in it: a contact is made about each.")
public record NewIncident(
        @Schema(
                description = "The reference of the incident, for example that of the police.",
                examples = "SYP-20180305-0113")
        @NotNull
        @Pattern(regexp = NewContact.INCIDENT, message = NewContact.NO_INCIDENT)
        String incidentReference,

        @Schema(description = "The children in it, each once; 1 to 20.") @NotNull @Size(min = 1, max = 20)
        List<@NotNull @Valid ChildIdentity> children,

        @Schema(description = "The agency that makes the contacts.", examples = "police")
        @NotNull
        @Pattern(regexp = KnownAgencies.FORMAT, message = KnownAgencies.NO_AGENCY)
        String sourceAgency,

        @Schema(description = "CIN census code of who makes the contacts (ReferralSource).", examples = "6") @NotNull
        ReferralSource referralSource,

        @Schema(description = "What the contacts are worried about.", examples = "[\"DOMESTIC_ABUSE\"]")
        @NotNull
        @Size(min = 1, max = 22)
        List<@NotNull ConcernType> concernTypes,

        @Schema(
                description = "The concern in words. It stays in this service.",
                examples = "Called to the home at night.")
        @NotNull
        @Prose
        String concern,

        @Schema(description = "When it was received, with its offset.", examples = "2018-03-05T09:30:00Z") @NotNull
        OffsetDateTime receivedAt,

        @Schema(description = "On what basis information is shared.") @Valid
        Sharing sharing) {

    /** The contact about one of the children. */
    NewContact about(ChildIdentity child) {
        return new NewContact(
                child, sourceAgency, referralSource, concernTypes, concern, receivedAt, incidentReference, sharing);
    }
}
