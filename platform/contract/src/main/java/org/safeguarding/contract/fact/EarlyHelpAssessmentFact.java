package org.safeguarding.contract.fact;

import java.time.LocalDate;
import java.util.UUID;
import org.safeguarding.contract.code.OrganisationType;

/**
 * An early help assessment, by the council or by a partner.
 *
 * @param effectiveOn the day in the world, Europe/London, on which this version took effect
 * @param voided true if the record should never have been made; it then counts nowhere
 * @param episodeId the early help that it belongs to; null if a partner made it independently
 * @param startedOn day 0 of its clock, whose limit is local
 * @param completedOn null while it is open
 * @param abandonedOn the day it was abandoned; null if it was not
 * @param organisationType who makes it; LA_SERVICES for the council
 */
public record EarlyHelpAssessmentFact(
        LocalDate effectiveOn,
        boolean voided,
        UUID episodeId,
        LocalDate startedOn,
        LocalDate completedOn,
        LocalDate abandonedOn,
        OrganisationType organisationType)
        implements Fact {}
