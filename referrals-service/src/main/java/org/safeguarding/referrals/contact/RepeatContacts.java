package org.safeguarding.referrals.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.calendar.London;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.contract.code.ReferralSource;

/** The contacts about a child in the twelve months before another. */
@Schema(name = "RepeatContacts", description = "The contacts about a child in the twelve months before another.")
public record RepeatContacts(
        @Schema(description = "How many there were.", examples = "2")
        long inTwelveMonths,

        @Schema(description = "The newest of them, at most 50, newest first.")
        List<RepeatContact> contacts) {

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
        public RepeatContact(
                UUID id,
                Instant receivedAt,
                String sourceAgency,
                ReferralSource referralSource,
                ContactDecision decision) {
            this(id, London.dayOf(receivedAt), sourceAgency, referralSource, decision);
        }
    }
}
