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

/** A contact to the MASH, as a MASH system posts it. */
@Schema(description = "A contact to the multi-agency safeguarding hub.")
public record NewContact(
        @Schema(description = "The child that the contact is about.") @NotNull @Valid
        ChildIdentity child,

        @Schema(description = "The agency that makes the contact.", examples = "police")
        @NotNull
        @Pattern(regexp = KnownAgencies.FORMAT, message = KnownAgencies.NO_AGENCY)
        String sourceAgency,

        @Schema(
                description =
                        "CIN census code of who makes the contact (ReferralSource; SSD: cont_contact_source_code).",
                examples = "6")
        @NotNull
        ReferralSource referralSource,

        @Schema(description = "What the contact is worried about.", examples = "[\"DOMESTIC_ABUSE\"]")
        @NotNull
        @Size(min = 1, max = 22)
        List<@NotNull ConcernType> concernTypes,

        @Schema(description = "The concern in words. It stays in this service.", examples = "Seen alone at night.")
        @NotNull
        @Prose
        String concern,

        @Schema(
                description =
                        "When the contact was received, with its offset (SSD: cont_contact_date). The decision is due from this day in London.",
                examples = "2018-03-05T09:30:00Z")
        @NotNull
        OffsetDateTime receivedAt,

        @Schema(
                description =
                        "The reference of the incident, the same for each child of it, for example that of the police.",
                examples = "SYP-20180305-0113")
        @Pattern(regexp = INCIDENT, message = NO_INCIDENT)
        String incidentReference,

        @Schema(
                description =
                        "On what basis information is shared; can be said at the screening, and is needed before agencies are asked.")
        @Valid
        Sharing sharing) {

    static final String INCIDENT = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";
    static final String NO_INCIDENT =
            "A reference of an incident is 1 to 40 letters, digits, dots, hyphens or underscores.";
}
