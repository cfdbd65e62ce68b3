package org.safeguarding.referrals.earlyhelp.triage;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.calendar.London;
import org.safeguarding.contract.code.TriageOutcome;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Prose;
import org.safeguarding.web.problem.Refusal;

/** What the triage decided about a contact, when and why. */
@Embeddable
public record Triage(
        @Schema(description = "What the triage decided; absent until then.", examples = "ALLOCATED")
        @Enumerated(EnumType.STRING)
        TriageOutcome outcome,

        @Schema(description = "When it was triaged.", examples = "2018-03-07T11:00:00Z")
        Instant triagedAt,

        @Schema(description = "Why it was decided so.", examples = "The family agrees.") @Prose
        String rationale) {

    /**
     * Refuses with 400 a time that is before the receipt, or after the recording.
     *
     * @param pointer where the triage stands in the request
     */
    static Triage of(NewTriage request, String pointer, EarlyHelpReceipt receipt, Recording recording) {
        Instant at = Chronology.require(pointer + "/triagedAt", request.triagedAt(), recording);
        if (at.isBefore(receipt.receivedAt())) {
            throw Refusal.invalid(
                    pointer + "/triagedAt", "before-receipt", "A contact is triaged after it is received.");
        }
        return new Triage(request.outcome(), at, request.rationale());
    }

    /** The day in London. */
    LocalDate on() {
        return London.dayOf(triagedAt);
    }

    /** True if early help can begin with the contact. */
    boolean allocates() {
        return outcome == TriageOutcome.ALLOCATED;
    }
}
