package org.safeguarding.referrals.allegation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.AllegationNature;
import org.safeguarding.contract.code.WorkforceSector;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.Recording;
import org.safeguarding.records.reference.KnownAgencies;
import org.safeguarding.web.problem.Prose;
import org.safeguarding.web.problem.Text;

/** What came in: who asked, about whom, and what is alleged. */
@Embeddable
@Schema(
        name = "NewAllegation",
        description = "An enquiry to the designated officer (LADO) about a person who works with children.")
public record Enquiry(
        @Schema(
                description = "The day on which it was received. The threshold decision is due from this day.",
                examples = "2018-03-05")
        @NotNull
        LocalDate receivedOn,

        @Schema(description = "The agency that enquires.", examples = "school")
        @NotNull
        @Pattern(regexp = KnownAgencies.FORMAT, message = KnownAgencies.NO_AGENCY)
        String referrerAgency,

        @Schema(description = "Where the person works with children.", examples = "EDUCATION")
        @NotNull
        @Enumerated(EnumType.STRING)
        WorkforceSector sector,

        @Schema(description = "What kind of harm is alleged.", examples = "PHYSICAL")
        @NotNull
        @Enumerated(EnumType.STRING)
        AllegationNature nature,

        @Schema(description = "The person, if known. Only the designated officer sees it.", examples = "R. Ashdown")
        @Text(max = 200)
        String person,

        @Schema(description = "The employer, if known. Only the designated officer sees it.", examples = "Brook School")
        @Text(max = 200)
        String employer,

        @Schema(
                description = "What is alleged, in words. Only the designated officer sees it.",
                examples = "Took a pupil by the arm and left a mark.")
        @NotNull
        @Prose
        String summary) {

    /**
     * As it is kept: with the canonical name of the agency. Refuses with 400 an enquiry that cannot have come in on its
     * day, or from an agency that the authority does not know.
     */
    Enquiry checked(String pointer, Recording recording) {
        Chronology.require(pointer + "/receivedOn", receivedOn, recording);
        String referrer = KnownAgencies.require(pointer + "/referrerAgency", referrerAgency, recording);
        return new Enquiry(receivedOn, referrer, sector, nature, person, employer, summary);
    }
}
