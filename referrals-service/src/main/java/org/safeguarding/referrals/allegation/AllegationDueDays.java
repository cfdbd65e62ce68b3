package org.safeguarding.referrals.allegation;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.safeguarding.calendar.StatutoryClocks;
import org.safeguarding.records.reference.StoredDueDays;

/** The days on which threshold decisions are due. */
@Singleton
class AllegationDueDays extends StoredDueDays {

    AllegationDueDays() {
        super("allegation", "threshold_due_on", "received_on", "''::text");
    }

    @Override
    protected LocalDate due(String authority, LocalDate start, String way) {
        return StatutoryClocks.ALLEGATION_THRESHOLD.due(authority, start);
    }
}
