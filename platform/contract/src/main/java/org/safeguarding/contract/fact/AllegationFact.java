package org.safeguarding.contract.fact;

import java.time.LocalDate;
import org.safeguarding.contract.code.AllegationNature;
import org.safeguarding.contract.code.AllegationOutcome;
import org.safeguarding.contract.code.AllegationThreshold;
import org.safeguarding.contract.code.WorkforceSector;

/**
 * An enquiry to the designated officer (LADO) about a person who works with children. Nothing in it names the person or a child.
 *
 * @param effectiveOn the day in the world, Europe/London, on which this version took effect
 * @param voided true if the record should never have been made; it then counts nowhere
 * @param receivedOn day 0 of the threshold clock
 * @param sector where the person works
 * @param nature what is alleged
 * @param thresholdDecidedOn null while undecided
 * @param threshold null while undecided
 * @param concludedOn null while under investigation
 * @param outcome null while under investigation
 */
public record AllegationFact(
        LocalDate effectiveOn,
        boolean voided,
        LocalDate receivedOn,
        WorkforceSector sector,
        AllegationNature nature,
        LocalDate thresholdDecidedOn,
        AllegationThreshold threshold,
        LocalDate concludedOn,
        AllegationOutcome outcome)
        implements Fact {}
