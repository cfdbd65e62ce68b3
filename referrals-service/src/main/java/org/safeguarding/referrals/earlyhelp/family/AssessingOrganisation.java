package org.safeguarding.referrals.earlyhelp.family;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.OrganisationType;
import org.safeguarding.web.problem.Refusal;

/** Who makes an early help assessment. */
@Embeddable
public record AssessingOrganisation(
        @Schema(description = "Who makes it; LA_SERVICES is the council.", examples = "SCHOOLS")
        @Enumerated(EnumType.STRING)
        OrganisationType organisationType,

        @Schema(description = "The organisation that makes it.", examples = "Clifton Primary School")
        String organisation,

        @Schema(description = "Who makes it.", examples = "M. Ruiz")
        String assessor) {

    /** Refuses with 400 at {@code /organisationType} those who make no such assessment. */
    void require() {
        if (organisationType == OrganisationType.INDIVIDUAL || organisationType == OrganisationType.ANONYMOUS) {
            throw Refusal.invalid(
                    "/organisationType", "not-an-organisation", "An organisation makes an early help assessment.");
        }
    }
}
