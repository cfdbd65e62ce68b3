package org.safeguarding.referrals.earlyhelp.triage.rest;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.records.Filter;
import org.safeguarding.referrals.earlyhelp.triage.EarlyHelpContactStatus;
import org.safeguarding.web.problem.PlainText;

/** What narrows a list of contacts to early help. */
public class EarlyHelpContactFilter {

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

    @QueryParam("owner")
    @Parameter(description = "Only contacts that this worker triages.", example = "J. Hartley")
    @Size(max = 100)
    @PlainText
    String owner;

    @QueryParam("agency")
    @Parameter(description = "Only contacts that this agency made.", example = "school")
    @Size(max = 100)
    @PlainText
    String agency;

    Filter filter() {
        Filter filter = Filter.all()
                .is("childId", child)
                .is("owner", owner)
                .is("receipt.sourceAgency", agency)
                .when(dueBy != null, EarlyHelpContactStatus.RECEIVED.condition())
                .notAfter("triageDueOn", dueBy);
        return status == null ? filter : filter.when(true, status.condition());
    }
}
