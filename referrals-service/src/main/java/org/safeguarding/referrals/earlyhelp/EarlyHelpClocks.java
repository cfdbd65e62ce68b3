package org.safeguarding.referrals.earlyhelp;

import org.safeguarding.calendar.ClockLimit;
import org.safeguarding.calendar.Limit;

/**
 * The clocks of early help. No law sets them: each authority agrees its own limits, and loads them as reference data in
 * metrics-service. Until then the limits here apply.
 */
public final class EarlyHelpClocks {

    /** From receipt to triage; indicator EH-01. */
    public static final ClockLimit TRIAGE = new ClockLimit("early-help-triage", Limit.workingDays(5));

    /** From allocation to first engagement; indicator EH-02. */
    public static final ClockLimit ENGAGEMENT = new ClockLimit("early-help-engagement", Limit.workingDays(3));

    /** From start to completion; indicator EH-05. */
    public static final ClockLimit ASSESSMENT = new ClockLimit("early-help-assessment", Limit.workingDays(45));

    private EarlyHelpClocks() {}
}
