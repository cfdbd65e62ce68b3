package org.safeguarding.referrals.earlyhelp.triage.rest;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.records.Filter;
import org.safeguarding.records.WorkFilter;
import org.safeguarding.referrals.earlyhelp.triage.EarlyHelpContactStatus;

/** What narrows a list of contacts to early help. */
public class EarlyHelpContactFilter extends WorkFilter {

    @QueryParam("child")
    @Parameter(description = "Only contacts about this child.")
    UUID child;

    @QueryParam("status")
    @Parameter(description = "Only contacts with this status.")
    EarlyHelpContactStatus status;

    @QueryParam("due-by")
    @Parameter(
            description = "Only contacts not triaged whose triage is due on or before this day.",
            example = "2018-03-12")
    LocalDate dueBy;

    Filter filter() {
        Filter filter = Filter.all()
                .is("childId", child)
                .is("owner", owner)
                .agency("receipt.sourceAgency", agency)
                .when(dueBy != null, EarlyHelpContactStatus.RECEIVED.condition())
                .notAfter("triageDueOn", dueBy);
        return status == null ? filter : filter.when(true, status.condition());
    }
}
