package org.safeguarding.contract.fact;

import java.time.LocalDate;
import java.util.UUID;
import org.safeguarding.contract.code.EarlyHelpClosure;

/**
 * Early help with one family, from the day it was allocated. It is about one child of the family, so that each family
 * counts once.
 *
 * @param effectiveOn the day in the world, Europe/London, on which this version took effect
 * @param voided true if the record should never have been made; it then counts nowhere
 * @param contactId the early help contact that led to it; null if none did
 * @param allocatedOn day 0 of the engagement clock
 * @param engagedOn the day the family was first engaged; null if not yet
 * @param closedOn null while open
 * @param closure null while open
 */
public record EarlyHelpEpisodeFact(
        LocalDate effectiveOn,
        boolean voided,
        UUID contactId,
        LocalDate allocatedOn,
        LocalDate engagedOn,
        LocalDate closedOn,
        EarlyHelpClosure closure)
        implements Fact {}
