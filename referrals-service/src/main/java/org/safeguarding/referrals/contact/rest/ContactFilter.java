package org.safeguarding.referrals.contact.rest;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.contract.code.Urgency;
import org.safeguarding.records.Filter;
import org.safeguarding.referrals.contact.ContactStage;
import org.safeguarding.web.problem.PlainText;
import org.safeguarding.web.query.QueryValues;

/** What a list of contacts is narrowed to; all that is given holds together. */
public class ContactFilter {

    /** Sources whom nobody can tell anything. */
    private static final String NOBODY = "org.safeguarding.contract.code.ReferralSource.ANONYMOUS,"
            + " org.safeguarding.contract.code.ReferralSource.UNKNOWN";

    @QueryParam("stage")
    @Parameter(
            description = "Only those at this stage.",
            example = "SCREENED",
            schema = @Schema(implementation = ContactStage.class))
    String stage;

    @QueryParam("undecided")
    @DefaultValue("false")
    @Parameter(description = "Only those not decided yet.")
    boolean undecided;

    @QueryParam("owner")
    @Parameter(description = "Only those of this owner.", example = "j.akhtar")
    @Size(max = 100)
    @PlainText
    String owner;

    @QueryParam("agency")
    @Parameter(description = "Only those that this agency made.", example = "police")
    @Size(max = 100)
    @PlainText
    String agency;

    @QueryParam("urgency")
    @Parameter(
            description = "Only those with this BRAG rating.",
            example = "RED",
            schema = @Schema(implementation = Urgency.class))
    String urgency;

    @QueryParam("due-by")
    @Parameter(
            description =
                    "Only those undecided whose decision is due on this day or before, by the working day after receipt or by its urgency.",
            example = "2018-03-06",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String dueBy;

    @QueryParam("incident")
    @Parameter(description = "Only those of this incident.", example = "SYP-20180305-0113")
    @Size(max = 100)
    @PlainText
    String incident;

    @QueryParam("child")
    @Parameter(
            description = "Only those about this child.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    String child;

    @QueryParam("feedback-outstanding")
    @DefaultValue("false")
    @Parameter(description = "Only those decided whose referrer was not told yet.")
    boolean feedbackOutstanding;

    Filter filter() {
        return Filter.all()
                .is("stage", QueryValues.code("stage", ContactStage.class, stage))
                .when(undecided || dueBy != null, "decision.decision is null")
                .is("owner", owner)
                .is("receipt.sourceAgency", agency)
                .is("screening.urgency", QueryValues.code("urgency", Urgency.class, urgency))
                .notAfter("dueOn", QueryValues.day("due-by", dueBy))
                .is("receipt.incidentReference", incident)
                .is("childId", QueryValues.id("child", child))
                .when(
                        feedbackOutstanding,
                        "decision.decision is not null and feedback.givenAt is null"
                                + " and receipt.referralSource not in (" + NOBODY + ")");
    }
}
