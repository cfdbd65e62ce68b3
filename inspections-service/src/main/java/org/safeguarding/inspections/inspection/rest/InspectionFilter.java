package org.safeguarding.inspections.inspection.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.records.Filter;

/** What narrows a list of inspections. */
public class InspectionFilter {

    @QueryParam("published")
    @DefaultValue("false")
    @Parameter(description = "Only published inspections.")
    boolean published;

    Filter filter() {
        return Filter.all().when(published, "publishedOn is not null");
    }
}
