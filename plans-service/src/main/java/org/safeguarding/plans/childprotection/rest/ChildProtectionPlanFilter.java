package org.safeguarding.plans.childprotection.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.records.Filter;

/** What narrows a list of child protection plans. */
public class ChildProtectionPlanFilter {

    @QueryParam("child")
    @Parameter(description = "Only plans of this child.")
    UUID child;

    @QueryParam("open")
    @DefaultValue("false")
    @Parameter(description = "Only open plans.")
    boolean open;

    Filter filter() {
        return Filter.all().is("childId", child).when(open, "endedOn is null");
    }
}
