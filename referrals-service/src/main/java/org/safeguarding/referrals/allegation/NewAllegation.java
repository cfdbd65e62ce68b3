package org.safeguarding.referrals.allegation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.AllegationNature;
import org.safeguarding.contract.code.WorkforceSector;
import org.safeguarding.web.problem.PlainText;

/** An enquiry to the designated officer about a person who works with children. */
@Schema(description = "An enquiry to the designated officer (LADO) about a person who works with children.")
public record NewAllegation(
        @Schema(
                description = "The day on which it was received. The threshold decision is due from this day.",
                examples = "2018-03-05")
        @NotNull
        LocalDate receivedOn,

        @Schema(description = "The agency that enquires.", examples = "school")
        @NotNull
        @Pattern(regexp = AGENCY, message = NO_AGENCY)
        String referrerAgency,

        @Schema(description = "Where the person works with children.", examples = "EDUCATION") @NotNull
        WorkforceSector sector,

        @Schema(description = "What kind of harm is alleged.", examples = "PHYSICAL") @NotNull
        AllegationNature nature,

        @Schema(description = "The person, if known. Only the designated officer sees it.", examples = "R. Ashdown")
        @Size(min = 1, max = 200)
        @PlainText
        String person,

        @Schema(description = "The employer, if known. Only the designated officer sees it.", examples = "Brook School")
        @Size(min = 1, max = 200)
        @PlainText
        String employer,

        @Schema(
                description = "What is alleged, in words. Only the designated officer sees it.",
                examples = "Took a pupil by the arm and left a mark.")
        @NotNull
        @Size(min = 1, max = 4000)
        @PlainText
        String summary) {

    static final String AGENCY = "[a-z][a-z0-9-]{1,39}";
    static final String NO_AGENCY = "An agency is 2 to 40 of a-z, 0-9 and hyphen.";
}
