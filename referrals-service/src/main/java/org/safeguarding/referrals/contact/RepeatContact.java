package org.safeguarding.referrals.contact;

import java.time.Instant;
import java.util.UUID;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.contract.code.ReferralSource;

/**
 * An earlier contact about the same child.
 *
 * @param decision null while undecided
 */
public record RepeatContact(
        UUID id, Instant receivedAt, String sourceAgency, ReferralSource referralSource, ContactDecision decision) {}
