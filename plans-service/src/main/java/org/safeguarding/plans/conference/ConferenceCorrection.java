package org.safeguarding.plans.conference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.records.Reasoned;
import org.safeguarding.records.reference.KnownAgencies;
import org.safeguarding.web.problem.Reason;
import org.safeguarding.web.problem.Text;

/** A conference as it should have been recorded. */
@Schema(
        description = "A conference as it should have been recorded, all of it. The plan follows. What is left out is"
                + " removed.")
public record ConferenceCorrection(
        @Schema(description = "The section 47 enquiry that led to an initial conference.")
        UUID enquiryId,

        @Schema(description = "The day for which it is planned, or was.", examples = "2018-03-26") @NotNull
        LocalDate scheduledFor,

        @Schema(description = "Who chairs it.", examples = "p.chair") @Text(max = 100)
        String chair,

        @Schema(
                description = "The agencies that were invited; those of holding need not be said again.",
                examples = "[\"council\", \"police\", \"school\"]")
        @Size(max = 50)
        List<@NotNull @Pattern(regexp = KnownAgencies.FORMAT, message = KnownAgencies.NO_AGENCY) String> invited,

        @Schema(description = "How it was held; exactly where it was.") @Valid
        Holding holding,

        @Schema(description = "Why it is corrected, kept with the version.", examples = "It was held a day later.")
        @Reason
        String reason)
        implements Reasoned {}
