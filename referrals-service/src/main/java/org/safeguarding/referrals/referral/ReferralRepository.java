package org.safeguarding.referrals.referral;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.safeguarding.records.ChildRecordRepository;
import org.safeguarding.web.security.Caller;

@Singleton
class ReferralRepository extends ChildRecordRepository<Referral> {

    ReferralRepository(Caller caller) {
        super("referral", caller);
    }

    /** The referral that stands which the contact led to, locked until the transaction ends. */
    Optional<Referral> ofContact(UUID contact) {
        return find("contactId = ?1 and voided = false", contact)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
