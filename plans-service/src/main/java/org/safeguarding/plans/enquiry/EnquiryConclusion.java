package org.safeguarding.plans.enquiry;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.EnquiryOutcome;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Refusal;

/** How a section 47 enquiry was concluded. */
@Embeddable
@Schema(description = "How a section 47 enquiry was concluded.")
public record EnquiryConclusion(
        @Schema(description = "The day on which it was concluded, in London.", examples = "2018-03-16") @NotNull
        LocalDate endedOn,

        @Schema(description = "What it found.", examples = "CONTINUING_RISK") @NotNull @Enumerated(EnumType.STRING)
        EnquiryOutcome outcome,

        @Schema(
                description = "Whether an initial child protection conference follows; false is the CIN census"
                        + " ICPCnotRequired.")
        @NotNull
        Boolean conferenceRequired,

        @Schema(
                description = "Why none follows; exactly where conferenceRequired is false.",
                examples = "NOT_AT_CONTINUING_RISK")
        @Enumerated(EnumType.STRING)
        NoConferenceReason noConferenceReason) {

    /**
     * Refuses with 400 a day before the start or in the future, a missing reason, or one that does not apply. Death and the
     * eighteenth birthday are no limits: an enquiry that runs then is concluded because of them.
     */
    void require(LocalDate startedOn, Recording recording) {
        Chronology.require(
                "/endedOn", endedOn, startedOn, "before-start", "An enquiry is concluded after it started.", recording);
        if (conferenceRequired && noConferenceReason != null) {
            throw Refusal.invalid("/noConferenceReason", "not-applicable", "A conference follows: give no reason.");
        }
        if (!conferenceRequired && noConferenceReason == null) {
            throw Refusal.invalid("/noConferenceReason", "required", "Say why no conference follows.");
        }
    }
}
