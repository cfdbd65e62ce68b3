package org.safeguarding.referrals.informationrequest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.Sex;
import org.safeguarding.records.RecordView;
import org.safeguarding.referrals.child.Child;
import org.safeguarding.referrals.contact.Consent;
import org.safeguarding.referrals.contact.LawfulBasis;
import org.safeguarding.referrals.episode.TimeLeft;
import org.safeguarding.web.problem.Prose;

/** What the agency that is asked and the council see of a request. */
@Schema(
        name = "InformationRequest",
        description = "What a partner agency is asked about a child, and what it answered. Only that agency and the"
                + " council see it.")
public record InformationRequestView(
        @JsonUnwrapped RecordView header,

        @Schema(description = "The contact that it is about.", examples = "0198c1f0-52b7-7c39-8f0d-2c7e7a9d1b02")
        UUID contactId,

        @Schema(description = "The child that it is about.") AskedAbout child,

        @Schema(description = "The agency that is asked.", examples = "health")
        String agency,

        @Schema(description = "What it is asked.", examples = "Is the family known to the health visitor?") @Prose
        String question,

        @Schema(
                description =
                        "The lawful basis on which it is asked: UK GDPR, Article 6(1); absent where an import does"
                                + " not say.",
                examples = "PUBLIC_TASK")
        LawfulBasis lawfulBasis,

        @Schema(
                description = "Whether the family consented; absent where an import does not say.",
                examples = "NOT_SOUGHT")
        Consent consent,

        @Schema(description = "When it was asked.", examples = "2018-03-05T10:15:00Z")
        Instant requestedAt,

        @Schema(description = "Who asked; absent where an import does not say.", examples = "social-worker")
        String requestedBy,

        @Schema(description = "The last day on which an answer is in time.", examples = "2018-03-06")
        LocalDate dueOn,

        @Schema(description = "What is left until then; absent once it is answered.")
        TimeLeft timeLeft,

        @JsonUnwrapped Answered answered) {

    @Schema(description = "Who the child is: what an agency needs to look it up, and no more.")
    public record AskedAbout(
            @Schema(description = "Id of the child.", examples = "0198c1f0-6a0e-7d0f-9a43-5f1f0f6f7c01")
            UUID id,

            @Schema(description = "Given name; absent for an unborn child that has none yet.", examples = "Amina")
            String givenName,

            @Schema(description = "Family name.", examples = "O'Neill")
            String familyName,

            @Schema(description = "Date of birth; absent while unborn.", examples = "2011-05-14")
            LocalDate dateOfBirth,

            @Schema(description = "Expected date of birth of an unborn child.", examples = "2018-06-30")
            LocalDate expectedDateOfBirth,

            @Schema(description = "Sex, CIN census code.", examples = "F")
            Sex sex) {

        public static AskedAbout from(Child child) {
            return new AskedAbout(
                    child.id(),
                    child.name().givenName(),
                    child.name().familyName(),
                    child.dateOfBirth(),
                    child.expectedDateOfBirth(),
                    child.sex());
        }
    }
}
