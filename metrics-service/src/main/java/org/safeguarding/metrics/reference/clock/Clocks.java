package org.safeguarding.metrics.reference.clock;

import java.util.Map;
import org.safeguarding.calendar.Limit;

/** The clocks that have a limit, each with the one that holds where an authority has set none of its own. */
public final class Clocks {

    /** From the receipt of a contact to the decision about it: Working Together to Safeguard Children, within one working day. */
    public static final String CONTACT_DECISION = "contact-decision";

    /** By clock. */
    public static final Map<String, Limit> NATIONAL = Map.of(CONTACT_DECISION, Limit.workingDays(1));

    private Clocks() {}
}
