package org.safeguarding.referrals.contact;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.contract.code.PrimaryNeed;
import org.safeguarding.web.problem.PlainText;

/** What was decided about a contact, and why. */
@Schema(description = "What was decided about a contact, and why.")
public record NewDecision(
        @Schema(
                description =
                        "The outcome; in brackets the flag of SSD cont_contact_outcome_json. REFERRAL opens a referral (NEW_REFERRAL_FLAG); EXISTING_CASE goes to the team that works with the child (EXISTING_REFERRAL_FLAG); CHILD_PROTECTION_ENQUIRY: a section 47 enquiry is considered (CP_ENQUIRY_FLAG); ADVICE (ADVICE_FLAG); NO_FURTHER_ACTION (NFA_FLAG); OTHER_AUTHORITY: where the child lives (OLA_CP_FLAG); EARLY_HELP and ALLEGATION, to the LADO (OTHER_OUTCOMES_EXIST_FLAG).",
                examples = "REFERRAL")
        @NotNull
        ContactDecision decision,

        @Schema(description = "When it was decided, with its offset.", examples = "2018-03-05T15:00:00Z") @NotNull
        OffsetDateTime decidedAt,

        @Schema(
                description = "Why it was decided so. It stays in this service.",
                examples = "Threshold met: third call in a month.")
        @NotNull
        @Size(min = 1, max = 4000)
        @PlainText
        String rationale,

        @Schema(
                description = "CIN census code of the primary need, with REFERRAL only; N0 if not given.",
                examples = "N1")
        PrimaryNeed primaryNeed) {}
