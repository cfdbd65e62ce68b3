package org.safeguarding.referrals.contact.rest;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.contract.code.Urgency;
import org.safeguarding.records.Filter;
import org.safeguarding.records.WorkFilter;
import org.safeguarding.referrals.contact.Contact;
import org.safeguarding.referrals.contact.SentTwice;
import org.safeguarding.web.problem.PlainText;

/** What narrows a list of contacts. */
public class ContactFilter extends WorkFilter {

    @QueryParam("stage")
    @Parameter(description = "Only contacts at this stage.", example = "SCREENED")
    Contact.Stage stage;

    @QueryParam("undecided")
    @DefaultValue("false")
    @Parameter(description = "Only contacts that are not decided yet.")
    boolean undecided;

    @QueryParam("urgency")
    @Parameter(description = "Only contacts with this BRAG rating.", example = "RED")
    Urgency urgency;

    @QueryParam("due-by")
    @Parameter(
            description =
                    "Only undecided contacts whose decision is due on or before this day, by the working day after"
                            + " receipt or by its urgency.",
            example = "2018-03-06")
    LocalDate dueBy;

    @QueryParam("incident")
    @Parameter(description = "Only contacts of this incident.", example = "SYP-20180305-0113")
    @Size(max = 100)
    @PlainText
    String incident;

    @QueryParam("child")
    @Parameter(description = "Only contacts about this child.")
    UUID child;

    @QueryParam("feedback-outstanding")
    @DefaultValue("false")
    @Parameter(description = "Only decided contacts whose referrer has had no feedback.")
    boolean feedbackOutstanding;

    @QueryParam("sent-twice")
    @DefaultValue("false")
    @Parameter(
            description =
                    "Only contacts that were possibly sent twice: there is another about the same child, from the same"
                            + " agency, of the same incident and day. Each counts until one is voided.")
    boolean sentTwice;

    Filter filter() {
        return Filter.all()
                .is("stage", stage)
                .when(undecided || dueBy != null, "decision.decision is null")
                .is("owner", owner)
                .agency("receipt.sourceAgency", agency)
                .is("screening.urgency", urgency)
                .notAfter("dueOn", dueBy)
                .is("receipt.incidentReference", incident)
                .is("childId", child)
                .when(sentTwice, SentTwice.CONDITION)
                .when(
                        feedbackOutstanding,
                        "decision.decision is not null and feedback.givenAt is null"
                                + " and receipt.referralSource not in (ANONYMOUS, UNKNOWN)");
    }
}
