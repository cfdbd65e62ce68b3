package org.safeguarding.referrals.contact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.records.NotInCsv;
import org.safeguarding.records.RecordView;
import org.safeguarding.referrals.contact.Screening.ScreeningView;
import org.safeguarding.referrals.episode.TimeLeft;

/** What readers see of a contact. */
@Schema(
        name = "Contact",
        description = "A contact to the MASH, how far the MASH is with it, and what was decided about it.")
public record ContactView(
        @JsonUnwrapped RecordView header,

        @Schema(
                description = "The child it is about: found on the index, or put there.",
                examples = "0198c1f0-6a0e-7d0f-9a43-5f1f0f6f7c01")
        UUID childId,

        @Schema(description = "How far the MASH is with it.", examples = "SCREENED")
        Contact.Stage stage,

        @JsonUnwrapped Receipt receipt,

        @Schema(description = "On what basis information is shared; absent while nobody has said.")
        Sharing sharing,

        @Schema(description = "The worker who has it; absent while nobody has.", examples = "j.akhtar")
        String owner,

        @Schema(description = "How urgent it is; absent while not screened.")
        ScreeningView screening,

        @Schema(
                description = "The last day, in London, on which a decision is in time, whatever the urgency.",
                examples = "2018-03-06")
        LocalDate decisionDueOn,

        @Schema(description = "What is left until the decision is due; absent once it is decided.") @NotInCsv
        TimeLeft decisionTimeLeft,

        @Schema(
                description = "What the urgency leaves until the decision; absent while not screened, and once it is"
                        + " decided.")
        @NotInCsv
        TimeLeft urgencyTimeLeft,

        @JsonUnwrapped Decision decided,

        @Schema(
                description = "The referral that the decision opened.",
                examples = "0198c1f0-7777-7d0f-9a43-5f1f0f6f7c01")
        UUID referralId,

        @Schema(
                description = "What a manager said of the decision, or of the one that was sent back. Absent until a"
                        + " manager has looked at it, and for callers outside the council.")
        Oversight oversight,

        @Schema(description = "The feedback to the referrer; absent until it is given.")
        Feedback feedback,

        @Schema(
                description = "True while the contact is decided and the referrer has had no feedback.",
                examples = "true")
        boolean feedbackOutstanding,

        @JsonUnwrapped @NotInCsv ContactContext context) {}
