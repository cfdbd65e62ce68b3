package org.safeguarding.referrals.contact.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.referrals.child.PossibleMatch;
import org.safeguarding.referrals.contact.Contact;
import org.safeguarding.referrals.contact.ContactStage;
import org.safeguarding.referrals.contact.Decision;
import org.safeguarding.referrals.contact.Sharing;
import org.safeguarding.referrals.episode.TimeLeft;
import org.safeguarding.web.problem.Warning;

@Schema(
        name = "Contact",
        description = "A contact to the MASH, how far the MASH is with it, and what was decided about it.")
record ContactView(
        @Schema(
                description = "Id of the contact (SSD: cont_contact_id).",
                examples = "0198c1f0-52b7-7c39-8f0d-2c7e7a9d1b02")
        UUID id,

        @Schema(description = "Version of the record, as in its ETag.", examples = "1")
        int version,

        @Schema(
                description = "The child it is about: found on the index, or put there.",
                examples = "0198c1f0-6a0e-7d0f-9a43-5f1f0f6f7c01")
        UUID childId,

        @Schema(
                description =
                        "The children on the index who are possibly meant instead, for a person to decide: the child was put there provisionally. Empty where there is no doubt; absent in lists.")
        List<PossibleMatch> possibleMatches,

        @Schema(description = "How far the MASH is with it.", examples = "SCREENED")
        ContactStage stage,

        @Schema(description = "True if it should never have been made; absent otherwise.", examples = "true")
        Boolean voided,

        @Schema(description = "The agency that made the contact.", examples = "police")
        String sourceAgency,

        @Schema(
                description =
                        "CIN census code of who made the contact (ReferralSource; SSD: cont_contact_source_code).",
                examples = "6")
        ReferralSource referralSource,

        @Schema(description = "What the contact is worried about.", examples = "[\"DOMESTIC_ABUSE\"]")
        List<String> concernTypes,

        @Schema(description = "The concern in words.", examples = "Seen alone at night.")
        String concern,

        @Schema(description = "When it was received (SSD: cont_contact_date).", examples = "2018-03-05T09:30:00Z")
        Instant receivedAt,

        @Schema(
                description = "The reference of the incident, the same for each child of it.",
                examples = "SYP-20180305-0113")
        String incidentReference,

        @Schema(description = "On what basis information is shared; absent while nobody said.")
        Sharing sharing,

        @Schema(description = "The worker who has it; absent while it has none.", examples = "j.akhtar")
        String owner,

        @Schema(description = "How urgent it is; absent while not screened.")
        ScreeningView screening,

        @Schema(
                description = "The last day, in London, on which a decision is in time, whatever the urgency.",
                examples = "2018-03-06")
        LocalDate decisionDueOn,

        @Schema(description = "What is left until the decision is due; absent when it is decided.")
        TimeLeft decisionTimeLeft,

        @Schema(
                description =
                        "What the urgency leaves until the decision; absent while not screened, and when it is decided.")
        TimeLeft urgencyTimeLeft,

        @Schema(
                description = "What was decided (SSD: cont_contact_outcome_json); absent while undecided.",
                examples = "REFERRAL")
        ContactDecision decision,

        @Schema(description = "When it was decided.", examples = "2018-03-05T15:00:00Z")
        Instant decidedAt,

        @Schema(description = "Who decided it; absent where an import does not say.", examples = "social-worker")
        String decidedBy,

        @Schema(description = "Why it was decided so.", examples = "Threshold met: third call in a month.")
        String rationale,

        @Schema(
                description = "The referral that the decision opened.",
                examples = "0198c1f0-7777-7d0f-9a43-5f1f0f6f7c01")
        UUID referralId,

        @Schema(
                description =
                        "What a manager said of the decision, or of the one that was sent back; absent while no manager has looked, and for callers of other agencies than the council.")
        OversightView oversight,

        @Schema(description = "That the referrer was told; absent while not.")
        FeedbackView feedback,

        @Schema(description = "True while the referrer of a decided contact was not told yet.", examples = "true")
        boolean feedbackOutstanding,

        @Schema(
                description =
                        "The contacts about the child in the twelve months before this one; absent in lists. A caller who sees the contacts of one agency only is shown those.")
        RepeatContactsView repeatContacts,

        @Schema(description = "What to look at again, for it was taken all the same; absent in lists.")
        List<Warning> warnings,

        @Schema(description = "When the contact was recorded.", examples = "2018-03-05T09:31:02.017Z")
        Instant recordedAt) {

    /**
     * @param context null in lists
     * @param today the day in London as of which time is left
     * @param council whether the caller sees all of the authority, and so what stays within the council
     */
    static ContactView from(Contact contact, ContactContext context, LocalDate today, boolean council) {
        Decision decision = contact.decision();
        return new ContactView(
                contact.id(),
                contact.version(),
                contact.childId(),
                context == null ? null : context.possibleMatches(),
                contact.stage(),
                contact.isVoided() ? true : null,
                contact.receipt().sourceAgency(),
                contact.receipt().referralSource(),
                contact.receipt().concernTypes(),
                contact.receipt().concern(),
                contact.receipt().receivedAt(),
                contact.receipt().incidentReference(),
                contact.sharing(),
                contact.owner(),
                ScreeningView.from(contact),
                contact.decisionDueOn(),
                decision == null ? TimeLeft.until(contact.decisionDueOn(), today) : null,
                decision == null ? TimeLeft.until(contact.urgencyDueOn(), today) : null,
                decision == null ? null : decision.decision(),
                decision == null ? null : decision.decidedAt(),
                decision == null ? null : decision.decidedBy(),
                decision == null ? null : decision.rationale(),
                contact.referralId(),
                council ? OversightView.from(contact.oversight()) : null,
                FeedbackView.from(contact.feedback()),
                contact.isFeedbackOutstanding(),
                context == null ? null : context.repeatContacts(),
                context == null ? null : context.warnings(),
                contact.recordedAt());
    }
}
