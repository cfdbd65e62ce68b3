package org.safeguarding.referrals.earlyhelp.triage.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.contract.code.TriageOutcome;
import org.safeguarding.referrals.earlyhelp.triage.EarlyHelpContact;
import org.safeguarding.referrals.earlyhelp.triage.EarlyHelpContactStatus;
import org.safeguarding.referrals.earlyhelp.triage.Origin;
import org.safeguarding.referrals.earlyhelp.triage.Triage;
import org.safeguarding.web.idempotency.Answer;

@Schema(name = "EarlyHelpContact", description = "A contact to early help, and what the triage decided about it.")
record EarlyHelpContactView(
        @Schema(description = "Id of the contact.") UUID id,

        @Schema(description = "Version of the record, as in its ETag.", examples = "1")
        int version,

        @Schema(description = "How far it has come.", examples = "RECEIVED")
        EarlyHelpContactStatus status,

        @Schema(description = "The index child: found on the index, or put there.")
        UUID childId,

        @Schema(description = "The agency that made the contact.", examples = "school")
        String sourceAgency,

        @Schema(description = "Who made it: CIN census code set ReferralSource.", examples = "2A")
        ReferralSource referralSource,

        @Schema(description = "What the family needs help with, in words.", examples = "Late most mornings.")
        String concern,

        @Schema(description = "When it was received.", examples = "2018-03-05T09:30:00Z")
        Instant receivedAt,

        @Schema(
                description =
                        "The last day, in London, on which a triage is in time: 5 working days, unless the authority"
                                + " agreed another limit.",
                examples = "2018-03-12")
        LocalDate triageDueOn,

        @Schema(description = "The contact to the MASH that was passed on, if it comes from there.")
        UUID fromContactId,

        @Schema(description = "The referral that was stepped down, if it comes from there.")
        UUID fromReferralId,

        @Schema(description = "Who triages it; absent while nobody has taken it on.", examples = "J. Hartley")
        String owner,

        @Schema(description = "What the triage decided; absent until then.", examples = "ALLOCATED")
        TriageOutcome outcome,

        @Schema(description = "When it was triaged.", examples = "2018-03-07T11:00:00Z")
        Instant triagedAt,

        @Schema(description = "Why it was decided so.", examples = "The family agrees.")
        String rationale,

        @Schema(description = "The referral that it was stepped up to.")
        UUID referralId,

        @Schema(description = "The early help that began with it.")
        UUID episodeId,

        @Schema(description = "True if it should never have been made.")
        boolean voided,

        @Schema(description = "The agency that recorded it.", examples = "school")
        String agency,

        @Schema(description = "When it was recorded.", examples = "2018-03-05T09:31:00Z")
        Instant recordedAt) {

    static EarlyHelpContactView from(EarlyHelpContact contact) {
        Origin origin = contact.origin();
        Triage triage = contact.triage();
        return new EarlyHelpContactView(
                contact.id(),
                contact.version(),
                contact.status(),
                contact.childId(),
                contact.sourceAgency(),
                contact.referralSource(),
                contact.concern(),
                contact.receivedAt(),
                contact.triageDueOn(),
                origin == null ? null : origin.contactId(),
                origin == null ? null : origin.referralId(),
                contact.owner(),
                triage == null ? null : triage.outcome(),
                triage == null ? null : triage.triagedAt(),
                triage == null ? null : triage.rationale(),
                contact.referralId(),
                contact.episodeId(),
                contact.isVoided(),
                contact.agency(),
                contact.recordedAt());
    }

    static Answer created(EarlyHelpContact contact) {
        return Answer.created(location(contact), contact.etag(), from(contact));
    }

    static Answer changed(EarlyHelpContact contact) {
        return Answer.changed(location(contact), contact.etag(), from(contact));
    }

    private static String location(EarlyHelpContact contact) {
        return "/v1/early-help-contacts/" + contact.id();
    }
}
