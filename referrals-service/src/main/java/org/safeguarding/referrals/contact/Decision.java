package org.safeguarding.referrals.contact;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.contract.code.PrimaryNeed;
import org.safeguarding.records.Recording;
import org.safeguarding.referrals.referral.PastReferral;
import org.safeguarding.web.problem.Prose;
import org.safeguarding.web.problem.Refusal;

/** What was decided about a contact, who decided it and why. */
@Embeddable
public record Decision(
        @Schema(
                description = "What was decided (SSD: cont_contact_outcome_json); absent while undecided.",
                examples = "REFERRAL")
        @Enumerated(EnumType.STRING)
        ContactDecision decision,

        @Schema(description = "When it was decided.", examples = "2018-03-05T15:00:00Z")
        Instant decidedAt,

        @Schema(description = "Who decided it; absent where an import does not say.", examples = "social-worker")
        String decidedBy,

        @Schema(description = "Why it was decided so.", examples = "Threshold met: third call in a month.") @Prose
        String rationale) {

    @Schema(description = "What was decided about a contact, and why.")
    public record NewDecision(
            @Schema(
                    description = "The outcome; in brackets the flag of SSD cont_contact_outcome_json. REFERRAL opens a"
                            + " referral (NEW_REFERRAL_FLAG); EXISTING_CASE goes to the team that works with the child"
                            + " (EXISTING_REFERRAL_FLAG); CHILD_PROTECTION_ENQUIRY: a section 47 enquiry is considered"
                            + " (CP_ENQUIRY_FLAG); ADVICE (ADVICE_FLAG); NO_FURTHER_ACTION (NFA_FLAG); OTHER_AUTHORITY:"
                            + " where the child lives (OLA_CP_FLAG); EARLY_HELP and ALLEGATION, to the LADO"
                            + " (OTHER_OUTCOMES_EXIST_FLAG).",
                    examples = "REFERRAL")
            @NotNull
            ContactDecision decision,

            @Schema(description = "When it was decided, with its offset.", examples = "2018-03-05T15:00:00Z") @NotNull
            OffsetDateTime decidedAt,

            @Schema(
                    description = "Why it was decided so. It stays in this service.",
                    examples = "Threshold met: third call in a month.")
            @NotNull
            @Prose
            String rationale,

            @Schema(
                    description = "CIN census code of the primary need, with REFERRAL only; N0 if not given.",
                    examples = "N1")
            PrimaryNeed primaryNeed,

            @Schema(
                    description =
                            "With REFERRAL only: what happened to the referral, if it is entered late and has ended.")
            @Valid
            PastReferral referral) {}

    @Schema(description = "A decision as it should have been recorded; not to or from REFERRAL, which opens one.")
    public record CorrectedDecision(
            @Schema(description = "The outcome.", examples = "ADVICE") @NotNull
            ContactDecision decision,

            @Schema(description = "When it was decided, with its offset.", examples = "2018-03-05T15:00:00Z") @NotNull
            OffsetDateTime decidedAt,

            @Schema(description = "Why it was decided so.", examples = "Below threshold.") @NotNull @Prose
            String rationale) {}

    /** 400 if the time is not between receipt and recording, or if what is said of a referral comes with another decision. */
    static Decision of(NewDecision said, Instant receivedAt, Recording recording) {
        Instant at = StepTime.following(receivedAt, "before-receipt", "/decidedAt", said.decidedAt(), recording);
        if (said.primaryNeed() != null && said.decision() != ContactDecision.REFERRAL) {
            throw Refusal.invalid("/primaryNeed", "not-applicable", "A primary need goes with a referral.");
        }
        if (said.referral() != null && said.decision() != ContactDecision.REFERRAL) {
            throw Refusal.invalid("/referral", "not-applicable", "No other decision opens a referral.");
        }
        return new Decision(said.decision(), at, recording.performedBy(), said.rationale());
    }

    /** 409 if the correction would open a referral or undo one. */
    Decision corrected(CorrectedDecision right, Instant receivedAt, Recording recording) {
        if ((right.decision() == ContactDecision.REFERRAL) != (decision == ContactDecision.REFERRAL)) {
            throw Refusal.conflict(
                    "referral-by-decision",
                    "A correction neither opens a referral nor ends one: decide the contact, or close the referral.");
        }
        String pointer = "/decision/decidedAt";
        Instant at = StepTime.following(receivedAt, "before-receipt", pointer, right.decidedAt(), recording);
        return new Decision(right.decision(), at, decidedBy, right.rationale());
    }
}
