package org.safeguarding.referrals.contact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.referrals.child.ChildIdentity;
import org.safeguarding.web.problem.PlainText;

/** A contact to the MASH, as a MASH system posts it. */
@Schema(description = "A contact to the multi-agency safeguarding hub.")
public record NewContact(
        @Schema(description = "The child that the contact is about.") @NotNull @Valid
        ChildIdentity child,

        @Schema(description = "The agency that makes the contact.", examples = "police")
        @NotNull
        @Pattern(regexp = "[a-z][a-z0-9-]{1,39}", message = "An agency is 2 to 40 of a-z, 0-9 and hyphen.")
        String sourceAgency,

        @Schema(description = "CIN census code of who makes the contact (ReferralSource).", examples = "6") @NotNull
        ReferralSource referralSource,

        @Schema(description = "What the contact is worried about.", examples = "[\"DOMESTIC_ABUSE\"]")
        @NotNull
        @Size(min = 1, max = 11)
        List<@NotNull ConcernType> concernTypes,

        @Schema(description = "The concern in words. It stays in this service.")
        @NotNull
        @Size(min = 1, max = 4000)
        @PlainText
        String concern,

        @Schema(
                description =
                        "When the contact was received, with its offset. The decision is due from this day in London.",
                examples = "2018-03-05T09:30:00Z")
        @NotNull
        OffsetDateTime receivedAt) {}
