package org.safeguarding.referrals.contact.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.referrals.contact.Contact;
import org.safeguarding.web.idempotency.Answer;

@Schema(name = "Contact", description = "A contact to the MASH, and what was decided about it.")
record ContactView(
        @Schema(description = "Id of the contact.") UUID id,

        @Schema(description = "Version of the record, as in its ETag.", examples = "1")
        int version,

        @Schema(description = "The child it is about: found on the index, or put there.")
        UUID childId,

        @Schema(description = "The agency that made the contact.", examples = "police")
        String sourceAgency,

        @Schema(description = "CIN census code of who made the contact.", examples = "6")
        ReferralSource referralSource,

        @Schema(description = "What the contact is worried about.")
        List<String> concernTypes,

        @Schema(description = "The concern in words.") String concern,
        @Schema(description = "When it was received.") Instant receivedAt,

        @Schema(description = "The last day, in London, on which a decision is in time.")
        LocalDate decisionDueOn,

        @Schema(description = "What was decided; absent while undecided.")
        ContactDecision decision,

        @Schema(description = "When it was decided.") Instant decidedAt,
        @Schema(description = "Why it was decided so.") String rationale,

        @Schema(description = "The referral that the decision opened.")
        UUID referralId,

        @Schema(description = "When the contact was recorded.")
        Instant recordedAt) {

    static ContactView from(Contact contact) {
        return new ContactView(
                contact.id(),
                contact.version(),
                contact.childId(),
                contact.sourceAgency(),
                contact.referralSource(),
                contact.concernTypes(),
                contact.concern(),
                contact.receivedAt(),
                contact.decisionDueOn(),
                contact.decision(),
                contact.decidedAt(),
                contact.rationale(),
                contact.referralId(),
                contact.recordedAt());
    }

    static Answer received(Contact contact) {
        return Answer.created(location(contact), contact.etag(), from(contact));
    }

    static Answer decided(Contact contact) {
        return Answer.changed(location(contact), contact.etag(), from(contact));
    }

    private static String location(Contact contact) {
        return "/v1/contacts/" + contact.id();
    }
}
