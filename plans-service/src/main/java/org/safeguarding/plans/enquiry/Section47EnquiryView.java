package org.safeguarding.plans.enquiry;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.EnquiryReason;
import org.safeguarding.records.RecordView;
import org.safeguarding.web.problem.Warning;

/** What readers see of a section 47 enquiry. */
@Schema(name = "Section47Enquiry", description = "A section 47 enquiry.")
public record Section47EnquiryView(
        @JsonUnwrapped RecordView header,

        @Schema(description = "The child that it is about.") UUID childId,

        @JsonUnwrapped EnquiryStart start,

        @Schema(description = "The main reason for it.", examples = "NEGLECT")
        EnquiryReason enquiryReason,

        @Schema(description = "The social worker who leads it.", examples = "s.okafor")
        String owner,

        @Schema(
                description =
                        "CIN census InitialCPCtarget, the last day on which an initial conference is in time: 15 working"
                                + " days, or the authority's own limit. What is done on a day off counts as done on the"
                                + " next working day.",
                examples = "2018-03-26")
        LocalDate conferenceDueOn,

        @JsonUnwrapped EnquiryConclusion conclusion,

        @Schema(
                description = "CIN census DateOfInitialCPC: the initial conference to which it led.",
                examples = "2018-03-22")
        LocalDate conferenceOn,

        @Schema(description = "The agency that recorded it.", examples = "council")
        String agency,

        @Schema(description = "What the CIN census would query, in the answer about one enquiry; absent in lists.")
        List<Warning> warnings) {}
