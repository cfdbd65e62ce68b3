package org.safeguarding.referrals.allegation.rest;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.contract.code.WorkforceSector;
import org.safeguarding.records.Filter;
import org.safeguarding.referrals.allegation.AllegationStatus;
import org.safeguarding.web.problem.PlainText;

/** What narrows a list of allegations. */
public class AllegationFilter {

    @QueryParam("status")
    @Parameter(description = "Only allegations with this status.")
    AllegationStatus status;

    @QueryParam("due-by")
    @Parameter(
            description = "Only undecided allegations whose threshold decision is due on or before this day.",
            example = "2018-03-06")
    LocalDate dueBy;

    @QueryParam("owner")
    @Parameter(description = "Only allegations of this designated officer.", example = "A. Whitfield")
    @Size(max = 100)
    @PlainText
    String owner;

    @QueryParam("agency")
    @Parameter(description = "Only allegations that this agency enquired about.", example = "school")
    @Size(max = 100)
    @PlainText
    String agency;

    @QueryParam("sector")
    @Parameter(description = "Only allegations about people who work in this sector.", example = "EDUCATION")
    WorkforceSector sector;

    Filter filter() {
        Filter filter = Filter.all()
                .is("owner", owner)
                .is("enquiry.referrerAgency", agency)
                .is("enquiry.sector", sector)
                .when(dueBy != null, AllegationStatus.RECEIVED.condition())
                .notAfter("thresholdDueOn", dueBy);
        return status == null ? filter : filter.when(true, status.condition());
    }
}
