package org.safeguarding.referrals.earlyhelp.triage.rest;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.records.Filter;
import org.safeguarding.referrals.earlyhelp.triage.EarlyHelpContactStatus;
import org.safeguarding.web.query.QueryValues;

/** What a list of contacts to early help is narrowed to. */
public class EarlyHelpContactQuery {

    @QueryParam("child")
    @Parameter(description = "Only those about this child.")
    UUID child;

    @QueryParam("status")
    @Parameter(
            description = "Only those that have come so far.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"RECEIVED", "TO_BE_ALLOCATED", "TRIAGED"}))
    String status;

    @QueryParam("due-by")
    @Parameter(
            description = "Only those not triaged whose triage is due on this day or before.",
            example = "2018-03-12",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String due;

    @QueryParam("owner")
    @Parameter(description = "Only those that this worker triages.", example = "J. Hartley")
    String owner;

    @QueryParam("agency")
    @Parameter(description = "Only those that this agency made.", example = "school")
    String agency;

    Filter filter() {
        EarlyHelpContactStatus asked = QueryValues.code("status", EarlyHelpContactStatus.class, status);
        Filter filter = Filter.all()
                .is("childId", child)
                .is("owner", owner)
                .is("sourceAgency", agency)
                .when(due != null, EarlyHelpContactStatus.RECEIVED.condition())
                .notAfter("triageDueOn", QueryValues.day("due-by", due));
        return asked == null ? filter : filter.when(true, asked.condition());
    }
}
