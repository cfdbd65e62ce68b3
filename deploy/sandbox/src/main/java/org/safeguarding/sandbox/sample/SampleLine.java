package org.safeguarding.sandbox.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.safeguarding.contract.code.AllegationNature;
import org.safeguarding.contract.code.AllegationOutcome;
import org.safeguarding.contract.code.AllegationThreshold;
import org.safeguarding.contract.code.AssessmentFactor;
import org.safeguarding.contract.code.AssessmentOutcome;
import org.safeguarding.contract.code.Disability;
import org.safeguarding.contract.code.EarlyHelpClosure;
import org.safeguarding.contract.code.Ethnicity;
import org.safeguarding.contract.code.OrganisationType;
import org.safeguarding.contract.code.ReasonForClosure;
import org.safeguarding.contract.code.TriageOutcome;
import org.safeguarding.contract.code.WorkforceSector;
import org.safeguarding.contract.fact.LivedAt;

/**
 * One line of a bulk load: what {@code POST /v1/bulk} of a service takes.
 *
 * @param key the idempotency key of this line; the same for the same record in every run
 */
@JsonPropertyOrder({"type", "key", "data"})
public record SampleLine(String type, String key, Data data) {

    /** The record itself. Times in the world carry London's offset, recorded times are UTC. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public sealed interface Data {}

    public record Child(
            String localId,
            String nhsNumber,
            String upn,
            String givenName,
            String familyName,
            LocalDate dateOfBirth,
            String sex,
            Ethnicity ethnicity,
            List<Disability> disabilities,
            List<LivedAt> localities,
            Instant recordedAt)
            implements Data {}

    /** What became known about a child after it was put on the index. */
    public record ChildCharacteristics(
            String childKey,
            Ethnicity ethnicity,
            List<Disability> disabilities,
            List<LivedAt> localities,
            Instant recordedAt)
            implements Data {}

    public record Contact(
            ChildReference child,
            String sourceAgency,
            String referralSource,
            List<String> concernTypes,
            String concern,
            String receivedAt,
            Instant recordedAt)
            implements Data {

        Contact of(String localId) {
            return new Contact(
                    new ChildReference(localId),
                    sourceAgency,
                    referralSource,
                    concernTypes,
                    concern,
                    receivedAt,
                    recordedAt);
        }
    }

    public record ChildReference(String localId) {}

    public record ContactDecision(
            String contactKey,
            String decision,
            String decidedAt,
            String rationale,
            String primaryNeed,
            Instant recordedAt)
            implements Data {}

    /** @param contactKey of the contact whose decision opened the referral */
    public record ReferralDecision(
            String contactKey, String decidedAt, boolean noFurtherAction, String rationale, Instant recordedAt)
            implements Data {}

    public record ReferralClosure(
            String contactKey, LocalDate closedOn, ReasonForClosure reasonForClosure, Instant recordedAt)
            implements Data {}

    public record Assessment(String contactKey, LocalDate startedOn, Instant recordedAt) implements Data {}

    public record AssessmentAuthorisation(
            String assessmentKey,
            LocalDate childSeenOn,
            LocalDate authorisedOn,
            AssessmentOutcome outcome,
            List<AssessmentFactor> factors,
            Instant recordedAt)
            implements Data {}

    public record EarlyHelpContact(
            ChildReference child,
            String sourceAgency,
            String referralSource,
            String concern,
            String receivedAt,
            Instant recordedAt)
            implements Data {}

    public record EarlyHelpTriage(
            String earlyHelpContactKey, TriageOutcome outcome, String triagedAt, String rationale, Instant recordedAt)
            implements Data {}

    public record EarlyHelpAllocation(
            String earlyHelpContactKey, LocalDate allocatedOn, String worker, String team, Instant recordedAt)
            implements Data {}

    public record EarlyHelpEngagement(String earlyHelpAllocationKey, LocalDate engagedOn, Instant recordedAt)
            implements Data {}

    public record EarlyHelpEnd(
            String earlyHelpAllocationKey, LocalDate closedOn, EarlyHelpClosure closure, Instant recordedAt)
            implements Data {}

    /** The early help assessment of an allocation, or of a child without one. */
    public record EarlyHelpAssessment(
            String earlyHelpAllocationKey,
            ChildReference child,
            LocalDate startedOn,
            OrganisationType organisationType,
            String organisation,
            Instant recordedAt)
            implements Data {}

    public record EarlyHelpAssessmentCompletion(
            String earlyHelpAssessmentKey, LocalDate completedOn, Instant recordedAt) implements Data {}

    public record Allegation(
            LocalDate receivedOn,
            WorkforceSector sector,
            AllegationNature nature,
            String referrerAgency,
            String summary,
            Instant recordedAt)
            implements Data {}

    public record AllegationDecision(
            String allegationKey,
            LocalDate decidedOn,
            AllegationThreshold threshold,
            String rationale,
            Instant recordedAt)
            implements Data {}

    public record AllegationConclusion(
            String allegationKey, LocalDate concludedOn, AllegationOutcome outcome, Instant recordedAt)
            implements Data {}

    /** @param childId the id that referrals-service gave the child */
    public record ChildProtectionPlan(
            String childId, LocalDate startedOn, String initialCategory, int numberOfPreviousPlans, Instant recordedAt)
            implements Data {}

    public record ChildProtectionPlanEnd(String planKey, LocalDate endedOn, Instant recordedAt) implements Data {}

    public record Inspection(
            String regulator,
            String framework,
            LocalDate startedOn,
            LocalDate endedOn,
            List<Judgement> judgements,
            List<AreaForImprovement> areasForImprovement,
            Instant recordedAt)
            implements Data {}

    public record Judgement(String domain, String grade) {}

    public record AreaForImprovement(String text, String service, String timescale) {}

    public record InspectionPublish(String inspectionKey, LocalDate publishedOn, Instant recordedAt) implements Data {}
}
