package org.safeguarding.plans.enquiry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.EnquiryKind;
import org.safeguarding.contract.code.EnquiryReason;
import org.safeguarding.web.problem.Text;

/** A section 47 enquiry, which may have been concluded when it is entered. */
@Schema(description = "A section 47 enquiry, which may have been concluded when it is entered.")
public record NewSection47Enquiry(
        @Schema(description = "The child: its id on the platform, as in the contact about it.") @NotNull
        UUID childId,

        @Schema(description = "The strategy discussion that started it; absent only if that is not recorded.")
        UUID strategyDiscussionId,

        @Schema(
                description = "CIN census S47ActualStartDate: the day of the strategy discussion, in London. Taken from"
                        + " strategyDiscussionId; required without it.",
                examples = "2018-03-05")
        LocalDate startedOn,

        @Schema(description = "Who makes it. Taken from strategyDiscussionId; required without it.", examples = "JOINT")
        EnquiryKind enquiryKind,

        @Schema(description = "The main reason for it.", examples = "NEGLECT") @NotNull
        EnquiryReason enquiryReason,

        @Schema(description = "The social worker who leads it.", examples = "s.okafor") @Text(max = 100)
        String owner,

        @Schema(description = "How it was concluded, if it is entered late.") @Valid
        EnquiryConclusion conclusion) {}
