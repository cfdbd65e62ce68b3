package org.safeguarding.referrals.referral.rest;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.records.Filter;
import org.safeguarding.referrals.referral.ReferralStatus;
import org.safeguarding.referrals.referral.Referrals;
import org.safeguarding.web.problem.PlainText;
import org.safeguarding.web.query.QueryValues;

/** What a list of referrals is narrowed to. */
public class ReferralFilter {

    @QueryParam("child")
    @Parameter(description = "Only those of this child.", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    String child;

    @QueryParam("status")
    @Parameter(
            description = "Only those that have come so far.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"UNDECIDED", "OPEN", "NO_FURTHER_ACTION", "CLOSED"}))
    String status;

    @QueryParam("due-by")
    @Parameter(
            description = "Only those not decided whose decision is due on this day or before.",
            example = "2018-03-06",
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
        return Referrals.filter(
                        QueryValues.code("status", ReferralStatus.class, status), QueryValues.day("due-by", dueBy))
                .is("childId", QueryValues.id("child", child))
                .is("worker", owner)
                .is("team", team)
                .is("agency", agency);
    }
}
