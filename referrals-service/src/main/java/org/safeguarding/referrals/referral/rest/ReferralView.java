package org.safeguarding.referrals.referral.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.PrimaryNeed;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.referrals.referral.Referral;

@Schema(name = "Referral", description = "A referral of a child to children's social care.")
record ReferralView(
        @Schema(description = "Id of the referral.") UUID id,

        @Schema(description = "Version of the record, as in its ETag.", examples = "1")
        int version,

        @Schema(description = "The child who is referred.") UUID childId,
        @Schema(description = "The contact that led to it.") UUID contactId,

        @Schema(description = "The CIN census referral date (CINreferralDate).")
        LocalDate receivedOn,

        @Schema(description = "CIN census code of who referred the child.", examples = "6")
        ReferralSource referralSource,

        @Schema(description = "CIN census code of the primary need.", examples = "N1")
        PrimaryNeed primaryNeed,

        @Schema(description = "When the referral was recorded.")
        Instant recordedAt) {

    static ReferralView from(Referral referral) {
        return new ReferralView(
                referral.id(),
                referral.version(),
                referral.childId(),
                referral.contactId(),
                referral.receivedOn(),
                referral.referralSource(),
                referral.primaryNeed(),
                referral.recordedAt());
    }
}
