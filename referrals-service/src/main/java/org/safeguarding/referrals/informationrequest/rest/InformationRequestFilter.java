package org.safeguarding.referrals.informationrequest.rest;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.records.Filter;
import org.safeguarding.web.problem.PlainText;

/** What narrows a list of requests. */
public class InformationRequestFilter {

    @QueryParam("contact")
    @Parameter(description = "Only requests about this contact.")
    UUID contact;

    @QueryParam("child")
    @Parameter(description = "Only requests about this child.")
    UUID child;

    @QueryParam("agency")
    @Parameter(description = "Only requests to this agency.", example = "health")
    @Size(max = 100)
    @PlainText
    String agency;

    @QueryParam("unanswered")
    @DefaultValue("false")
    @Parameter(description = "Only requests that are not answered yet.")
    boolean unanswered;

    @QueryParam("due-by")
    @Parameter(
            description = "Only unanswered requests whose answer is due on or before this day.",
            example = "2018-03-06")
    LocalDate dueBy;

    Filter filter() {
        return Filter.all()
                .is("contactId", contact)
                .is("childId", child)
                .agency("agency", agency)
                .when(unanswered || dueBy != null, "answered.answeredAt is null")
                .notAfter("dueOn", dueBy);
    }
}
