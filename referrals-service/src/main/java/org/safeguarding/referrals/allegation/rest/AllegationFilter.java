package org.safeguarding.referrals.allegation.rest;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.contract.code.WorkforceSector;
import org.safeguarding.records.Filter;
import org.safeguarding.records.WorkFilter;
import org.safeguarding.referrals.allegation.AllegationStatus;

/** What narrows a list of allegations. */
public class AllegationFilter extends WorkFilter {

    @QueryParam("status")
    @Parameter(description = "Only allegations with this status.")
    AllegationStatus status;

    @QueryParam("due-by")
    @Parameter(
            description = "Only undecided allegations whose threshold decision is due on or before this day.",
            example = "2018-03-06")
    LocalDate dueBy;

    @QueryParam("sector")
    @Parameter(description = "Only allegations about people who work in this sector.", example = "EDUCATION")
    WorkforceSector sector;

    Filter filter() {
        Filter filter = Filter.all()
                .is("owner", owner)
                .agency("enquiry.referrerAgency", agency)
                .is("enquiry.sector", sector)
                .when(dueBy != null, AllegationStatus.RECEIVED.condition())
                .notAfter("thresholdDueOn", dueBy);
        return status == null ? filter : filter.when(true, status.condition());
    }
}
