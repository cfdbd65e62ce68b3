package org.safeguarding.referrals.allegation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.Recording;

/**
 * What the police do about an allegation, as of the last that was heard of them.
 *
 * @param reference theirs; null if not said
 */
@Embeddable
public record Police(
        @Enumerated(EnumType.STRING) @Column(name = "police_involvement")
        PoliceInvolvement involvement,

        @Column(name = "police_since") LocalDate since,
        @Column(name = "police_reference") String reference) {

    /** As it was told; 400 if that was not between receipt and recording. */
    static Police of(PoliceUpdate told, String pointer, LocalDate receivedOn, Recording recording) {
        Chronology.require(pointer + "/since", told.since(), recording);
        Chronology.requireOrder(
                pointer + "/since", told.since(), receivedOn, "before-receipt", "It follows the enquiry.");
        return new Police(told.involvement(), told.since(), told.reference());
    }
}
