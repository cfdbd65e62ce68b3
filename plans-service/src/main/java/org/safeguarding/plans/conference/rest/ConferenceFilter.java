package org.safeguarding.plans.conference.rest;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.calendar.StatutoryClocks;
import org.safeguarding.contract.code.ConferenceStatus;
import org.safeguarding.contract.code.ConferenceType;
import org.safeguarding.records.Filter;
import org.safeguarding.records.WorkFilter;

/** What narrows a list of conferences. */
public class ConferenceFilter extends WorkFilter {

    private static final String SCHEDULED = "heldOn is null and cancellationReason is null";

    @QueryParam("child")
    @Parameter(description = "Only conferences about this child.")
    UUID child;

    @QueryParam("plan")
    @Parameter(description = "Only the conferences that made or reviewed this plan.")
    UUID plan;

    @QueryParam("type")
    @Parameter(description = "Only conferences of this type.")
    ConferenceType type;

    @QueryParam("status")
    @Parameter(description = "Only conferences with this status.")
    ConferenceStatus status;

    @QueryParam("scheduled-for")
    @Parameter(description = "Only conferences that are planned for this day, or were.", example = "2018-03-26")
    LocalDate scheduledFor;

    @QueryParam("due-by")
    @Parameter(
            description =
                    "Only initial conferences that were neither held nor cancelled and are due on or before this"
                            + " day. An enquiry without a conference is in the list of enquiries, a review in the list of plans.",
            example = "2018-03-26")
    LocalDate dueBy;

    Filter filter(String authority) {
        return Filter.all()
                .is("childId", child)
                .is("planId", plan)
                .is("type", type)
                .is("scheduledFor", scheduledFor)
                .is("chair", owner)
                .agency("agency", agency)
                .when(dueBy != null || status == ConferenceStatus.SCHEDULED, SCHEDULED)
                .when(status == ConferenceStatus.HELD, "heldOn is not null")
                .when(status == ConferenceStatus.CANCELLED, "cancellationReason is not null")
                .within(
                        "enquiryStartedOn",
                        dueBy == null ? null : StatutoryClocks.INITIAL_CONFERENCE.startsDueBy(authority, dueBy));
    }
}
