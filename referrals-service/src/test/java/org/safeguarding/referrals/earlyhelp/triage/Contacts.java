package org.safeguarding.referrals.earlyhelp.triage;

import static org.safeguarding.records.Saved.saved;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Supplier;
import org.safeguarding.calendar.Limit;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.contract.code.TriageOutcome;
import org.safeguarding.journal.Actor;
import org.safeguarding.records.RecordId;
import org.safeguarding.records.Recording;

/** A contact to early help of Monday 5 March 2018, and its triage of Wednesday. */
public final class Contacts {

    /** Long after all of it. */
    public static final Recording LATER = new Recording(
            new Actor("early-help-worker", "council", "E08000018"), Instant.parse("2018-10-10T12:00:00Z"));

    /** Stands for the referral that stepping up opens. */
    public static final Supplier<UUID> REFERRAL = RecordId::next;

    static final Limit FIVE_DAYS = Limit.workingDays(5);

    private Contacts() {}

    static EarlyHelpContact received() {
        return receivedAt("2018-03-05T09:00:00Z", null);
    }

    static EarlyHelpContact receivedAt(String at, Origin origin) {
        return saved(EarlyHelpContact.receive(
                RecordId.next(),
                EarlyHelpReceipt.of("school", ReferralSource.SCHOOLS, "Late.", OffsetDateTime.parse(at), LATER),
                origin,
                FIVE_DAYS,
                LATER));
    }

    static NewTriage triage(TriageOutcome outcome, String at) {
        return new NewTriage(outcome, OffsetDateTime.parse(at), "Weighed.", null, null);
    }

    public static EarlyHelpContact triaged(TriageOutcome outcome) {
        EarlyHelpContact contact = received();
        contact.triage(triage(outcome, "2018-03-07T11:00:00Z"), REFERRAL, LATER);
        return saved(contact);
    }
}
