package org.safeguarding.contract.fact;

import java.time.LocalDate;
import java.util.UUID;
import org.safeguarding.contract.code.VisitPurpose;

/**
 * A visit to a child on a plan. One at which the child was not seen was attempted only, and the next is due as if it had not
 * been.
 *
 * @param effectiveOn the day in the world, Europe/London, on which this version took effect
 * @param voided true if the record should never have been made; it then counts nowhere
 * @param purpose which kind of plan the visit was made for
 * @param plan the child's plan that was open on the day
 * @param visitedOn the day of the visit
 * @param childSeen false if it was attempted only
 * @param seenAlone whether the child was seen alone; null if that is not known or the child was not seen
 * @param bedroomSeen whether the child's bedroom was seen; null if that is not known
 */
public record VisitFact(
        LocalDate effectiveOn,
        boolean voided,
        VisitPurpose purpose,
        UUID plan,
        LocalDate visitedOn,
        boolean childSeen,
        Boolean seenAlone,
        Boolean bedroomSeen)
        implements Fact {}
