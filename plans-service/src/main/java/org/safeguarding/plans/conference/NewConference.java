package org.safeguarding.plans.conference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.ConferenceType;
import org.safeguarding.records.reference.KnownAgencies;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.problem.Text;

/** A conference about one child, which may have been held when it is entered. */
@Schema(description = "A child protection conference about one child, which may have been held when it is entered.")
public record NewConference(
        @Schema(description = "The child: its id on the platform, as in the contact about it.") @NotNull
        UUID childId,

        @Schema(description = "What it is for.", examples = "INITIAL") @NotNull
        ConferenceType type,

        @Schema(
                description = "The section 47 enquiry that led to an initial conference; left out if that is not"
                        + " recorded.")
        UUID enquiryId,

        @Schema(
                description =
                        "The day for which it is planned; with holding, it may be left out and is the day on which"
                                + " it was held.",
                examples = "2018-03-26")
        LocalDate scheduledFor,

        @Schema(description = "Who chairs it.", examples = "p.chair") @Text(max = 100)
        String chair,

        @Schema(
                description = "The agencies that are invited: canonical names or aliases.",
                examples = "[\"council\", \"police\", \"school\"]")
        @Size(max = 50)
        List<@NotNull @Pattern(regexp = KnownAgencies.FORMAT, message = KnownAgencies.NO_AGENCY) String> invited,

        @Schema(description = "How it was held, if it was when it is recorded.") @Valid
        Holding holding) {

    /** 400 {@code required} if nothing says it. */
    LocalDate day() {
        if (scheduledFor == null && holding == null) {
            throw Refusal.invalid("/scheduledFor", "required", "Say for which day it is planned.");
        }
        return scheduledFor == null ? holding.heldOn() : scheduledFor;
    }
}
