package org.safeguarding.referrals.referral.rest;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.calendar.StatutoryClocks;
import org.safeguarding.records.Filter;
import org.safeguarding.records.WorkFilter;
import org.safeguarding.referrals.referral.ReferralStatus;
import org.safeguarding.web.problem.PlainText;

/** What narrows a list of referrals. */
public class ReferralFilter extends WorkFilter {

    @QueryParam("child")
    @Parameter(description = "Only referrals of this child.")
    UUID child;

    @QueryParam("status")
    @Parameter(description = "Only referrals with this status. Lists never hold VOIDED referrals.")
    ReferralStatus status;

    @QueryParam("due-by")
    @Parameter(
            description = "Only undecided referrals whose decision is due on or before this day.",
            example = "2018-03-06")
    LocalDate dueBy;

    @QueryParam("team")
    @Parameter(description = "Only referrals of this team.", example = "duty-and-assessment-north")
    @Size(max = 100)
    @PlainText
    String team;

    Filter filter(String authority) {
        Filter filter = Filter.all()
                .is("childId", child)
                .when(dueBy != null, ReferralStatus.UNDECIDED.condition())
                .within(
                        "receivedOn",
                        dueBy == null ? null : StatutoryClocks.REFERRAL_DECISION.startsDueBy(authority, dueBy))
                .is("worker", owner)
                .is("team", team)
                .agency("agency", agency);
        return status == null ? filter : filter.when(true, status.condition());
    }
}
