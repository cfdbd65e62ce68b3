package org.safeguarding.records;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.web.problem.PlainText;

/** What narrows every list of work: whose it is, and where it comes from. A subclass says which property holds each. */
public abstract class WorkFilter {

    @QueryParam("owner")
    @Parameter(description = "Only records of this worker.", example = "s.okafor")
    @Size(max = 100)
    @PlainText
    protected String owner;

    @QueryParam("agency")
    @Parameter(description = "Only records from this agency.", example = "school")
    @Size(max = 100)
    @PlainText
    protected String agency;
}
