package org.safeguarding.referrals.earlyhelp.triage;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Where social care passed a child on from: a contact to the MASH, or a referral that is stepped down.
 *
 * @param contactId null if it was a referral
 * @param referralId null if it was a contact
 * @param decidedOn the day on which social care decided so; early help received it then or later
 */
@Embeddable
public record Origin(
        @Column(name = "from_contact_id") UUID contactId,
        @Column(name = "from_referral_id") UUID referralId,
        @Column(name = "passed_on") LocalDate decidedOn) {}
