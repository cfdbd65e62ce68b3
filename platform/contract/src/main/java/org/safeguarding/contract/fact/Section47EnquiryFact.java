package org.safeguarding.contract.fact;

import java.time.LocalDate;
import java.util.UUID;
import org.safeguarding.contract.code.EnquiryKind;
import org.safeguarding.contract.code.EnquiryOutcome;
import org.safeguarding.contract.code.EnquiryReason;

/**
 * A section 47 enquiry.
 *
 * @param effectiveOn the day in the world, Europe/London, on which this version took effect
 * @param voided true if the record should never have been made; it then counts nowhere
 * @param strategyDiscussion the discussion that started it; null if that is not recorded
 * @param startedOn the day of that discussion: day 0 of the clock of the initial conference
 * @param endedOn the day it was concluded; null while it is open
 * @param outcome null while it is open
 * @param conferenceRequired whether an initial child protection conference follows; null while it is open
 * @param conferenceOn the day of the initial conference to which it led; null if none was held yet
 */
public record Section47EnquiryFact(
        LocalDate effectiveOn,
        boolean voided,
        UUID strategyDiscussion,
        LocalDate startedOn,
        EnquiryKind kind,
        EnquiryReason reason,
        LocalDate endedOn,
        EnquiryOutcome outcome,
        Boolean conferenceRequired,
        LocalDate conferenceOn)
        implements Fact {}
