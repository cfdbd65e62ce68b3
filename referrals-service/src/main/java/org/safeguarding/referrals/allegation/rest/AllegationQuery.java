package org.safeguarding.referrals.allegation.rest;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.contract.code.WorkforceSector;
import org.safeguarding.records.Filter;
import org.safeguarding.referrals.allegation.AllegationStatus;
import org.safeguarding.web.query.QueryValues;

/** What a list of allegations is narrowed to. */
public class AllegationQuery {

    @QueryParam("status")
    @Parameter(
            description = "Only those that have come so far.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"RECEIVED", "UNDER_INVESTIGATION", "CLOSED"}))
    String status;

    @QueryParam("due-by")
    @Parameter(
            description = "Only those undecided whose threshold decision is due on this day or before.",
            example = "2018-03-06",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String due;

    @QueryParam("owner")
    @Parameter(description = "Only those of this designated officer.", example = "A. Whitfield")
    String owner;

    @QueryParam("agency")
    @Parameter(description = "Only those that this agency enquired about.", example = "school")
    String agency;

    @QueryParam("sector")
    @Parameter(description = "Only those about people who work there (WorkforceSector).", example = "EDUCATION")
    String sector;

    Filter filter() {
        AllegationStatus asked = QueryValues.code("status", AllegationStatus.class, status);
        Filter filter = Filter.all()
                .is("owner", owner)
                .is("referrerAgency", agency)
                .is("sector", QueryValues.code("sector", WorkforceSector.class, sector))
                .when(due != null, AllegationStatus.RECEIVED.condition())
                .notAfter("thresholdDueOn", QueryValues.day("due-by", due));
        return asked == null ? filter : filter.when(true, asked.condition());
    }
}
