package org.safeguarding.referrals.contact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.Urgency;
import org.safeguarding.web.problem.PlainText;

/** How urgent a contact is, and who takes it on. */
@Schema(description = "How urgent a contact is, and who takes it on.")
public record NewScreening(
        @Schema(
                description =
                        "BRAG rating. RED: decide the same day; AMBER: within 1 working day; GREEN and BLUE: within 3.",
                examples = "AMBER")
        @NotNull
        Urgency urgency,

        @Schema(description = "Who takes it on: a worker of the MASH.", examples = "j.akhtar")
        @NotNull
        @Size(min = 1, max = 100)
        @PlainText
        String owner,

        @Schema(description = "When it was screened, with its offset.", examples = "2018-03-05T10:00:00Z") @NotNull
        OffsetDateTime screenedAt,

        @Schema(description = "On what basis information is shared; replaces what the contact said, kept if left out.")
        @Valid
        Sharing sharing) {}
