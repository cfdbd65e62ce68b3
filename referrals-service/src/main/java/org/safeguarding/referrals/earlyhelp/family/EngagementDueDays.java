package org.safeguarding.referrals.earlyhelp.family;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.safeguarding.calendar.StatutoryClocks;
import org.safeguarding.records.reference.StoredDueDays;

/** The days on which first engagements are due. */
@Singleton
class EngagementDueDays extends StoredDueDays {

    EngagementDueDays() {
        super("early_help_episode", "engagement_due_on", "allocated_on", "''::text");
    }

    @Override
    protected LocalDate due(String authority, LocalDate start, String way) {
        return StatutoryClocks.EARLY_HELP_ENGAGEMENT.due(authority, start);
    }
}
