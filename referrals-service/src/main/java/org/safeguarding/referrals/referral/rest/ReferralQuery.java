package org.safeguarding.referrals.referral.rest;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.records.Filter;
import org.safeguarding.referrals.episode.Asked;
import org.safeguarding.referrals.referral.ReferralStatus;
import org.safeguarding.referrals.referral.Referrals;

/** What a list of referrals is narrowed to. */
public class ReferralQuery {

    @QueryParam("child")
    @Parameter(description = "Only those of this child.")
    UUID child;

    @QueryParam("status")
    @Parameter(
            description = "Only those that have come so far.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"UNDECIDED", "OPEN", "NO_FURTHER_ACTION", "CLOSED"}))
    String status;

    @QueryParam("due")
    @Parameter(
            description = "Only those not decided whose decision is due on this day or before.",
            example = "2018-03-06",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String due;

    @QueryParam("owner")
    @Parameter(description = "Only those of this worker.", example = "s.okafor")
    String owner;

    @QueryParam("team")
    @Parameter(description = "Only those of this team.", example = "duty-and-assessment-north")
    String team;

    @QueryParam("agency")
    @Parameter(description = "Only those that this agency recorded.", example = "council")
    String agency;

    Filter filter() {
        return Referrals.filter(
                        Asked.constant("status", status, ReferralStatus.class), Asked.day("due", due))
                .is("childId", child)
                .is("worker", owner)
                .is("team", team)
                .is("agency", agency);
    }
}
