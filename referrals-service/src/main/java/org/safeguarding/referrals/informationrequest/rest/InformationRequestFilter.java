package org.safeguarding.referrals.informationrequest.rest;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.records.Filter;
import org.safeguarding.web.problem.PlainText;
import org.safeguarding.web.query.QueryValues;

/** What a list of requests is narrowed to; all that is given holds together. */
public class InformationRequestFilter {

    @QueryParam("contact")
    @Parameter(
            description = "Only those about this contact.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    String contact;

    @QueryParam("child")
    @Parameter(
            description = "Only those about this child.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    String child;

    @QueryParam("agency")
    @Parameter(description = "Only those to this agency.", example = "health")
    @Size(max = 100)
    @PlainText
    String agency;

    @QueryParam("unanswered")
    @DefaultValue("false")
    @Parameter(description = "Only those not answered yet.")
    boolean unanswered;

    @QueryParam("due-by")
    @Parameter(
            description = "Only those not answered yet whose answer is due on this day or before.",
            example = "2018-03-06",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String dueBy;

    Filter filter() {
        return Filter.all()
                .is("contactId", QueryValues.id("contact", contact))
                .is("childId", QueryValues.id("child", child))
                .is("agency", agency)
                .when(unanswered || dueBy != null, "answered.answeredAt is null")
                .notAfter("dueOn", QueryValues.day("due-by", dueBy));
    }
}
