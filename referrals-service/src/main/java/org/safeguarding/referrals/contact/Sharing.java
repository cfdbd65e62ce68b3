package org.safeguarding.referrals.contact;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.Prose;
import org.safeguarding.web.problem.Refusal;

/**
 * On what basis information about the child is shared, and whether the family was asked.
 *
 * <p>Source: HM Government, Information sharing: advice for practitioners providing safeguarding services (2024): the
 * basis is recorded, and so is the reason when information is shared without consent.
 */
@Embeddable
@Schema(
        name = "Sharing",
        description = "On what basis information about the child is shared, and whether the family was asked.")
public record Sharing(
        @Schema(description = "The lawful basis: UK GDPR, Article 6(1).", examples = "PUBLIC_TASK")
        @NotNull
        @Enumerated(EnumType.STRING)
        LawfulBasis lawfulBasis,

        @Schema(description = "Whether consent was sought of the family, and what came of it.", examples = "NOT_SOUGHT")
        @NotNull
        @Enumerated(EnumType.STRING)
        Consent consent,

        @Schema(
                description = "Why it is shared without consent; required unless consent was given.",
                examples = "Asking would have put the child at more risk.")
        @Prose(max = 1000)
        String whyWithoutConsent) {

    private static final String WHY = "/sharing/whyWithoutConsent";

    /** Refuses with 400 what contradicts itself: consent as the basis without consent, or no reason to do without it. */
    static void require(Sharing said) {
        if (said == null) {
            return;
        }
        boolean given = said.consent == Consent.GIVEN;
        if (said.lawfulBasis == LawfulBasis.CONSENT && !given) {
            throw Refusal.invalid(
                    "/sharing/lawfulBasis", "consent-not-given", "Consent that was not given is no lawful basis.");
        }
        if (!given && said.whyWithoutConsent == null) {
            throw Refusal.invalid(WHY, "required", "Say why it is shared without consent.");
        }
        if (given && said.whyWithoutConsent != null) {
            throw Refusal.invalid(WHY, "not-applicable", "Consent was given: there is no reason to say.");
        }
    }
}
