package org.safeguarding.referrals.earlyhelp.family.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.OrganisationType;
import org.safeguarding.referrals.earlyhelp.family.EarlyHelpAssessment;
import org.safeguarding.referrals.earlyhelp.family.EarlyHelpAssessmentStatus;
import org.safeguarding.web.idempotency.Answer;

@Schema(name = "EarlyHelpAssessment", description = "An early help assessment, by the council or by a partner.")
record EarlyHelpAssessmentView(
        @Schema(description = "Id of the assessment.") UUID id,

        @Schema(description = "Version of the record, as in its ETag.", examples = "1")
        int version,

        @Schema(description = "How far it has come.", examples = "STARTED")
        EarlyHelpAssessmentStatus status,

        @Schema(description = "The child that is assessed; of a family, the index child.")
        UUID childId,

        @Schema(description = "The early help that it belongs to; absent if a partner made it by itself.")
        UUID episodeId,

        @Schema(description = "The day on which it began.", examples = "2018-03-14")
        LocalDate startedOn,

        @Schema(
                description =
                        "The last day on which a completion is in time: 45 working days, unless the authority agreed"
                                + " another limit.",
                examples = "2018-05-21")
        LocalDate dueOn,

        @Schema(
                description = "The kind of organisation that makes it; LA_SERVICES for the council.",
                examples = "SCHOOLS")
        OrganisationType organisationType,

        @Schema(description = "The organisation that makes it.", examples = "Clifton Primary School")
        String organisation,

        @Schema(description = "Who makes it.", examples = "M. Ruiz")
        String assessor,

        @Schema(description = "The day on which it was completed.", examples = "2018-04-20")
        LocalDate completedOn,

        @Schema(description = "What the family needs.", examples = "Help with mornings; debt advice.")
        String needs,

        @Schema(description = "The day on which it was given up.", examples = "2018-04-03")
        LocalDate abandonedOn,

        @Schema(description = "Why it was given up.", examples = "The family moved to Hull.")
        String abandonmentReason,

        @Schema(description = "True if it should never have been made.")
        boolean voided,

        @Schema(description = "The agency that recorded it.", examples = "school")
        String agency,

        @Schema(description = "When it was recorded.", examples = "2018-03-14T09:31:00Z")
        Instant recordedAt) {

    static EarlyHelpAssessmentView from(EarlyHelpAssessment assessment) {
        return new EarlyHelpAssessmentView(
                assessment.id(),
                assessment.version(),
                assessment.status(),
                assessment.childId(),
                assessment.episodeId(),
                assessment.startedOn(),
                assessment.dueOn(),
                assessment.organisationType(),
                assessment.organisation(),
                assessment.assessor(),
                assessment.completedOn(),
                assessment.needs(),
                assessment.abandonedOn(),
                assessment.abandonmentReason(),
                assessment.isVoided(),
                assessment.agency(),
                assessment.recordedAt());
    }

    static Answer created(EarlyHelpAssessment assessment) {
        return Answer.created(location(assessment), assessment.etag(), from(assessment));
    }

    static Answer changed(EarlyHelpAssessment assessment) {
        return Answer.changed(location(assessment), assessment.etag(), from(assessment));
    }

    private static String location(EarlyHelpAssessment assessment) {
        return "/v1/early-help-assessments/" + assessment.id();
    }
}
