package org.safeguarding.referrals.informationrequest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.records.reference.KnownAgencies;
import org.safeguarding.web.problem.Prose;

/** What an agency is asked about the child of a contact. */
@Schema(description = "What an agency is asked about the child of a contact.")
public record NewInformationRequest(
        @Schema(
                description = "The contact that it is about; not decided yet.",
                examples = "0198c1f0-52b7-7c39-8f0d-2c7e7a9d1b02")
        @NotNull
        UUID contactId,

        @Schema(description = "Who is asked: an agency as its token names it.", examples = "health")
        @NotNull
        @Pattern(regexp = KnownAgencies.FORMAT, message = KnownAgencies.NO_AGENCY)
        String agency,

        @Schema(
                description = "What it is asked. The agency and the council see it; it stays in this service.",
                examples = "Is the family known to the health visitor? Missed appointments?")
        @NotNull
        @Prose
        String question,

        @Schema(description = "When it was asked, with its offset.", examples = "2018-03-05T10:15:00Z") @NotNull
        OffsetDateTime requestedAt,

        @Schema(
                description =
                        "The last day on which an answer is in time, within 30 days. If left out, what the urgency of the contact leaves from the day of the request: RED the same day, AMBER and not screened 1 working day, GREEN and BLUE 3.",
                examples = "2018-03-06")
        LocalDate dueOn) {}
