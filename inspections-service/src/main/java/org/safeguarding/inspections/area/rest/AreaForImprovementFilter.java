package org.safeguarding.inspections.area.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.records.Filter;

/** What narrows a list of areas for improvement. */
public class AreaForImprovementFilter {

    @QueryParam("inspection")
    @Parameter(description = "Only areas of this inspection.")
    UUID inspection;

    @QueryParam("open")
    @DefaultValue("false")
    @Parameter(description = "Only open areas.")
    boolean open;

    Filter filter() {
        return Filter.all().is("inspectionId", inspection).when(open, "closure.closedOn is null");
    }
}
