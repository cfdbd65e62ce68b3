package org.safeguarding.referrals.assessment.rest;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.records.Filter;
import org.safeguarding.referrals.assessment.AssessmentStatus;
import org.safeguarding.referrals.assessment.Assessments;
import org.safeguarding.referrals.episode.Asked;

/** What a list of assessments is narrowed to. */
public class AssessmentQuery {

    @QueryParam("child")
    @Parameter(description = "Only those of this child.")
    UUID child;

    @QueryParam("referral")
    @Parameter(description = "Only those that answer this referral.")
    UUID referral;

    @QueryParam("status")
    @Parameter(
            description = "Only those that have come so far.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"OPEN", "AUTHORISED"}))
    String status;

    @QueryParam("due")
    @Parameter(
            description = "Only open ones that are due on this day or before.",
            example = "2018-05-14",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String due;

    @QueryParam("owner")
    @Parameter(description = "Only those of this worker.", example = "s.okafor")
    String owner;

    @QueryParam("team")
    @Parameter(description = "Only those of this team.", example = "duty-and-assessment-north")
    String team;

    @QueryParam("agency")
    @Parameter(description = "Only those that this agency recorded.", example = "council")
    String agency;

    Filter filter() {
        return Assessments.filter(
                        Asked.constant("status", status, AssessmentStatus.class), Asked.day("due", due))
                .is("childId", child)
                .is("referralId", referral)
                .is("worker", owner)
                .is("team", team)
                .is("agency", agency);
    }
}
