package org.safeguarding.contract.fact;

import java.time.LocalDate;
import java.util.UUID;
import org.safeguarding.contract.code.Timescale;

/**
 * An area for improvement that an inspection named.
 *
 * @param effectiveOn the day in the world, Europe/London, on which this version took effect
 * @param voided true if the record should never have been made; it then counts nowhere
 * @param inspectionId the inspection that named it
 * @param timescale when the inspectorate wants it done by
 * @param openedOn the day of publication
 * @param dueOn the last day in time
 * @param closedOn null while open; not counted as open on this day
 */
public record AreaForImprovementFact(
        LocalDate effectiveOn,
        boolean voided,
        UUID inspectionId,
        Timescale timescale,
        LocalDate openedOn,
        LocalDate dueOn,
        LocalDate closedOn)
        implements Fact {}
