package org.safeguarding.plans.enquiry.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.calendar.StatutoryClocks;
import org.safeguarding.records.Filter;
import org.safeguarding.records.WorkFilter;

/** What narrows a list of section 47 enquiries. */
public class Section47EnquiryFilter extends WorkFilter {

    @QueryParam("child")
    @Parameter(description = "Only enquiries about this child.")
    UUID child;

    @QueryParam("strategy-discussion")
    @Parameter(description = "Only the enquiry that this strategy discussion started.")
    UUID strategyDiscussion;

    @QueryParam("open")
    @DefaultValue("false")
    @Parameter(description = "Only enquiries that are not concluded.")
    boolean open;

    @QueryParam("due-by")
    @Parameter(
            description = "Only enquiries whose initial conference is due on or before this day, and was neither held"
                    + " nor found not to be required.",
            example = "2018-03-26")
    LocalDate dueBy;

    Filter filter(String authority) {
        return Filter.all()
                .is("childId", child)
                .is("start.strategyDiscussionId", strategyDiscussion)
                .when(open, "conclusion.endedOn is null")
                .when(
                        dueBy != null,
                        "conferenceOn is null and"
                                + " (conclusion.conferenceRequired is null or conclusion.conferenceRequired = true)")
                .within(
                        "start.startedOn",
                        dueBy == null ? null : StatutoryClocks.INITIAL_CONFERENCE.startsDueBy(authority, dueBy))
                .is("owner", owner)
                .agency("agency", agency);
    }
}
