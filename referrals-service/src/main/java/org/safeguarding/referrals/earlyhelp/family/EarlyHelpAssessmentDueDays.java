package org.safeguarding.referrals.earlyhelp.family;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.safeguarding.calendar.StatutoryClocks;
import org.safeguarding.records.reference.StoredDueDays;

/** The days on which early help assessments are due. */
@Singleton
class EarlyHelpAssessmentDueDays extends StoredDueDays {

    EarlyHelpAssessmentDueDays() {
        super("early_help_assessment", "due_on", "started_on", "''::text");
    }

    @Override
    protected LocalDate due(String authority, LocalDate start, String way) {
        return StatutoryClocks.EARLY_HELP_ASSESSMENT.due(authority, start);
    }
}
