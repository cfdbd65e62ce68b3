package org.safeguarding.referrals.referral;

import jakarta.inject.Singleton;
import org.safeguarding.records.ChildRecordRepository;
import org.safeguarding.web.security.Caller;

@Singleton
class ReferralRepository extends ChildRecordRepository<Referral> {

    ReferralRepository(Caller caller) {
        super("referral", caller);
    }
}
