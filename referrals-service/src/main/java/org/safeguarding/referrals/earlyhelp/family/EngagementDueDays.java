package org.safeguarding.referrals.earlyhelp.family;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.safeguarding.records.reference.StoredDueDays;
import org.safeguarding.referrals.earlyhelp.EarlyHelpClocks;

/** The days on which first engagements are due. */
@Singleton
class EngagementDueDays extends StoredDueDays {

    EngagementDueDays() {
        super("early_help_episode", "engagement_due_on", "allocated_on", "''::text");
    }

    @Override
    protected LocalDate due(String authority, LocalDate start, String way) {
        return EarlyHelpClocks.ENGAGEMENT.due(authority, start);
    }
}
