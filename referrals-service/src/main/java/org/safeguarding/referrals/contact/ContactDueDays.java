package org.safeguarding.referrals.contact;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.safeguarding.contract.code.Urgency;
import org.safeguarding.records.reference.StoredDueDays;

/** The days on which decisions on contacts are due. */
@Singleton
class ContactDueDays extends StoredDueDays {

    ContactDueDays() {
        super("contact", "due_on", "(received_at at time zone 'Europe/London')::date", "coalesce(urgency, '')");
    }

    @Override
    protected LocalDate due(String authority, LocalDate start, String way) {
        return Contact.dueOn(authority, start, way.isEmpty() ? null : Urgency.valueOf(way));
    }
}
