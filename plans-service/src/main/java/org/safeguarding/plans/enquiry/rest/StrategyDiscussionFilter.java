package org.safeguarding.plans.enquiry.rest;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.contract.code.StrategyDecision;
import org.safeguarding.records.Filter;
import org.safeguarding.web.problem.PlainText;

/** What narrows a list of strategy discussions. */
public class StrategyDiscussionFilter {

    @QueryParam("child")
    @Parameter(description = "Only discussions about this child.")
    UUID child;

    @QueryParam("decision")
    @Parameter(description = "Only discussions that decided this.")
    StrategyDecision decision;

    @QueryParam("agency")
    @Parameter(description = "Only discussions that this agency recorded.", example = "council")
    @Size(max = 100)
    @PlainText
    String agency;

    Filter filter() {
        return Filter.all().is("childId", child).is("decision", decision).agency("agency", agency);
    }
}
