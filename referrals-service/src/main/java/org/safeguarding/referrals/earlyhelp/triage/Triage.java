package org.safeguarding.referrals.earlyhelp.triage;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.safeguarding.calendar.London;
import org.safeguarding.contract.code.TriageOutcome;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Refusal;

/** What the triage decided about a contact, when and why. */
@Embeddable
public record Triage(@Enumerated(EnumType.STRING) TriageOutcome outcome, Instant triagedAt, String rationale) {

    /**
     * A triage as it was told; 400 if it was not between receipt and recording.
     *
     * @param pointer where it stands in the request
     */
    static Triage of(NewTriage told, String pointer, Instant receivedAt, Recording recording) {
        Instant at = Chronology.require(pointer + "/triagedAt", told.triagedAt(), recording);
        if (at.isBefore(receivedAt)) {
            throw Refusal.invalid(
                    pointer + "/triagedAt", "before-receipt", "A contact is triaged after it is received.");
        }
        return new Triage(told.outcome(), at, told.rationale());
    }

    LocalDate on() {
        return London.dayOf(triagedAt);
    }
}
