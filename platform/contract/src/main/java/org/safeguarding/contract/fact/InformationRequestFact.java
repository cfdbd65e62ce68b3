package org.safeguarding.contract.fact;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A request from the MASH to an agency for what it knows about a child.
 *
 * @param effectiveOn the day in the world, Europe/London, on which this version took effect
 * @param voided true if the record should never have been made; it then counts nowhere
 * @param contactId the contact that it is about
 * @param agency who is asked, for example health
 * @param requestedOn day 0 of its clock
 * @param dueOn the last day on which an answer is in time
 * @param answeredOn null until it is answered
 */
public record InformationRequestFact(
        LocalDate effectiveOn,
        boolean voided,
        UUID contactId,
        String agency,
        LocalDate requestedOn,
        LocalDate dueOn,
        LocalDate answeredOn)
        implements Fact {}
