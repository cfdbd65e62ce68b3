package org.safeguarding.plans.visit.rest;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.contract.code.VisitPurpose;
import org.safeguarding.records.Filter;
import org.safeguarding.records.WorkFilter;

/** What narrows a list of visits. */
public class VisitFilter extends WorkFilter {

    @QueryParam("child")
    @Parameter(description = "Only visits to this child.")
    UUID child;

    @QueryParam("plan")
    @Parameter(description = "Only visits on this plan.")
    UUID plan;

    @QueryParam("purpose")
    @Parameter(description = "Only visits on plans of this kind.")
    VisitPurpose purpose;

    @QueryParam("from")
    @Parameter(description = "Only visits on or after this day.", example = "2018-03-01")
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Only visits on or before this day.", example = "2018-03-31")
    LocalDate to;

    @QueryParam("child-seen")
    @Parameter(description = "true for visits at which the child was seen, false for attempts; both if left out.")
    Boolean childSeen;

    Filter filter() {
        return Filter.all()
                .is("childId", child)
                .is("planId", plan)
                .is("purpose", purpose)
                .notBefore("visitedOn", from)
                .notAfter("visitedOn", to)
                .is("seen.childSeen", childSeen)
                .is("visitor", owner)
                .agency("agency", agency);
    }
}
