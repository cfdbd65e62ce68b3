package org.safeguarding.referrals.earlyhelp;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.safeguarding.calendar.Limit;

/**
 * The clocks of early help. No law sets them: each authority agrees its own, so they are configured, and a record keeps the
 * last day that its limit gave it when it was made. Indicators count by the reference data of the metrics-service, under the
 * clock ids named here; an authority that changes a limit changes it in both.
 */
@Singleton
public class EarlyHelpClocks {

    private final Limit triage;
    private final Limit engagement;
    private final Limit assessment;

    EarlyHelpClocks(
            @ConfigProperty(name = "safeguarding.early-help.triage-working-days", defaultValue = "5") int triage,
            @ConfigProperty(name = "safeguarding.early-help.engagement-working-days", defaultValue = "3")
                    int engagement,
            @ConfigProperty(name = "safeguarding.early-help.assessment-working-days", defaultValue = "45")
                    int assessment) {
        this.triage = Limit.workingDays(triage);
        this.engagement = Limit.workingDays(engagement);
        this.assessment = Limit.workingDays(assessment);
    }

    /** From receipt to triage: clock {@code early-help-triage}, 5 working days unless configured; indicator EH-01. */
    public Limit triage() {
        return triage;
    }

    /** From allocation to first engagement: clock {@code early-help-engagement}, 3 working days; indicator EH-02. */
    public Limit engagement() {
        return engagement;
    }

    /** From start to completion: clock {@code early-help-assessment}, 45 working days; indicator EH-05. */
    public Limit assessment() {
        return assessment;
    }
}
