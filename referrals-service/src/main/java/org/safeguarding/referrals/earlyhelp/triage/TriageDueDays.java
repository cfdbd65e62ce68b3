package org.safeguarding.referrals.earlyhelp.triage;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.safeguarding.calendar.StatutoryClocks;
import org.safeguarding.records.reference.StoredDueDays;

/** The days on which triages are due. */
@Singleton
class TriageDueDays extends StoredDueDays {

    TriageDueDays() {
        super("early_help_contact", "triage_due_on", "(received_at at time zone 'Europe/London')::date", "''::text");
    }

    @Override
    protected LocalDate due(String authority, LocalDate start, String way) {
        return StatutoryClocks.EARLY_HELP_TRIAGE.due(authority, start);
    }
}
