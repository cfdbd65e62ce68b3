package org.safeguarding.referrals.allegation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.safeguarding.contract.code.AllegationOutcome;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.Recording;

/**
 * What was found of an allegation, and when.
 *
 * @param followUp null if not said
 */
@Embeddable
public record Conclusion(
        @Column(name = "concluded_on") LocalDate concludedOn,
        @Enumerated(EnumType.STRING) AllegationOutcome outcome,
        @Column(name = "follow_up") String followUp) {

    /**
     * As it was told; 400 if it was not between the last step and the recording.
     *
     * @param lastStep the last day on which something was decided or discussed
     */
    static Conclusion of(NewConclusion told, String pointer, LocalDate lastStep, Recording recording) {
        Chronology.require(pointer + "/concludedOn", told.concludedOn(), recording);
        Chronology.requireOrder(
                pointer + "/concludedOn",
                told.concludedOn(),
                lastStep,
                "before-last-step",
                "It is concluded after the threshold is decided and the last meeting held, on " + lastStep + ".");
        return new Conclusion(told.concludedOn(), told.outcome(), told.followUp());
    }
}
