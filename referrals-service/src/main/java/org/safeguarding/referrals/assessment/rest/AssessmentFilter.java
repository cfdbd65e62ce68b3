package org.safeguarding.referrals.assessment.rest;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.records.Filter;
import org.safeguarding.referrals.assessment.AssessmentStatus;
import org.safeguarding.referrals.assessment.Assessments;
import org.safeguarding.web.problem.PlainText;
import org.safeguarding.web.query.QueryValues;

/** What a list of assessments is narrowed to. */
public class AssessmentFilter {

    @QueryParam("child")
    @Parameter(description = "Only those of this child.", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    String child;

    @QueryParam("referral")
    @Parameter(
            description = "Only those that answer this referral.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    String referral;

    @QueryParam("status")
    @Parameter(
            description = "Only those that have come so far.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"OPEN", "AUTHORISED"}))
    String status;

    @QueryParam("due-by")
    @Parameter(
            description = "Only open ones that are due on this day or before.",
            example = "2018-05-14",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String dueBy;

    @QueryParam("owner")
    @Parameter(description = "Only those of this worker.", example = "s.okafor")
    @Size(max = 100)
    @PlainText
    String owner;

    @QueryParam("team")
    @Parameter(description = "Only those of this team.", example = "duty-and-assessment-north")
    @Size(max = 100)
    @PlainText
    String team;

    @QueryParam("agency")
    @Parameter(description = "Only those that this agency recorded.", example = "council")
    @Size(max = 100)
    @PlainText
    String agency;

    Filter filter() {
        return Assessments.filter(
                        QueryValues.code("status", AssessmentStatus.class, status), QueryValues.day("due-by", dueBy))
                .is("childId", QueryValues.id("child", child))
                .is("referralId", QueryValues.id("referral", referral))
                .is("worker", owner)
                .is("team", team)
                .is("agency", agency);
    }
}
