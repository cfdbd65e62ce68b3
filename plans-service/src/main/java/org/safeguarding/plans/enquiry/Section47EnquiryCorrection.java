package org.safeguarding.plans.enquiry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.EnquiryKind;
import org.safeguarding.contract.code.EnquiryReason;
import org.safeguarding.records.Reasoned;
import org.safeguarding.web.problem.Reason;

/** A section 47 enquiry as it should have been recorded, all of it. */
@Schema(
        description = "A section 47 enquiry as it should have been recorded, all of it. The day of the conference to"
                + " which it led is corrected with that conference.")
public record Section47EnquiryCorrection(
        @Schema(description = "The strategy discussion that started it; absent only if that is not recorded.")
        UUID strategyDiscussionId,

        @Schema(
                description = "CIN census S47ActualStartDate. Taken from strategyDiscussionId; required without it.",
                examples = "2018-03-05")
        LocalDate startedOn,

        @Schema(description = "Who makes it. Taken from strategyDiscussionId; required without it.", examples = "JOINT")
        EnquiryKind enquiryKind,

        @Schema(description = "The main reason for it.", examples = "NEGLECT") @NotNull
        EnquiryReason enquiryReason,

        @Schema(description = "How it was concluded; exactly where it was.") @Valid
        EnquiryConclusion conclusion,

        @Schema(description = "Why it is corrected, kept with the version.", examples = "Concluded a day later.")
        @Reason
        String reason)
        implements Reasoned {}
