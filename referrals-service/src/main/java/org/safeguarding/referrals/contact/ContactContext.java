package org.safeguarding.referrals.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.calendar.London;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.referrals.child.PossibleMatch;
import org.safeguarding.web.problem.Warning;

/** What is shown beside a single contact: which children it could also mean, what came before, what is odd. */
public record ContactContext(
        @Schema(
                description =
                        "The children on the index that the contact possibly means instead, for a person to"
                                + " decide: the child was put there provisionally. Empty where there is no doubt; absent in lists.")
        List<PossibleMatch> possibleMatches,

        @Schema(
                description = "The contacts about the child in the twelve months before this one; absent in lists. A"
                        + " caller who sees only the contacts of one agency sees only those.")
        RepeatContacts repeatContacts,

        @Schema(description = "What to check, although the contact was taken; absent in lists.")
        List<Warning> warnings) {

    @Schema(description = "The contacts about a child in the twelve months before another.")
    public record RepeatContacts(
            @Schema(description = "How many there were.", examples = "2")
            long inTwelveMonths,

            @Schema(description = "The newest of them, at most 50, newest first.")
            List<RepeatContact> contacts) {}

    @Schema(description = "An earlier contact about the same child.")
    public record RepeatContact(
            @Schema(description = "Id of the contact.", examples = "0198c1f0-52b7-7c39-8f0d-2c7e7a9d1b02")
            UUID id,

            @Schema(description = "The day it was received, in London.", examples = "2018-01-17")
            LocalDate receivedOn,

            @Schema(description = "The agency that made it.", examples = "school")
            String sourceAgency,

            @Schema(description = "CIN census code of who made it (ReferralSource).", examples = "2A")
            ReferralSource referralSource,

            @Schema(description = "What was decided; absent while undecided.", examples = "ADVICE")
            ContactDecision decision) {

        /** As a query reads it. */
        RepeatContact(UUID id, Instant at, String agency, ReferralSource source, ContactDecision decision) {
            this(id, London.dayOf(at), agency, source, decision);
        }
    }
}
