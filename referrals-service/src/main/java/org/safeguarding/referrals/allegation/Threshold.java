package org.safeguarding.referrals.allegation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.safeguarding.contract.code.AllegationThreshold;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.Recording;

/** Whether the harm threshold is met, when that was decided and why. */
@Embeddable
public record Threshold(
        @Column(name = "threshold_decided_on") LocalDate decidedOn,

        @Enumerated(EnumType.STRING) @Column(name = "threshold")
        AllegationThreshold decision,

        @Column(name = "threshold_rationale") String rationale) {

    /**
     * A decision as it was told; 400 if it was not between receipt and recording.
     *
     * @param pointer where it stands in the request
     */
    static Threshold of(NewThreshold told, String pointer, LocalDate receivedOn, Recording recording) {
        Chronology.require(pointer + "/decidedOn", told.decidedOn(), recording);
        Chronology.requireOrder(
                pointer + "/decidedOn",
                told.decidedOn(),
                receivedOn,
                "before-receipt",
                "The threshold is decided after the enquiry is received.");
        return new Threshold(told.decidedOn(), told.threshold(), told.rationale());
    }

    boolean isMet() {
        return decision == AllegationThreshold.FULL_PROCESS;
    }
}
