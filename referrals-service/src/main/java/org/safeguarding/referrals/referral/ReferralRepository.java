package org.safeguarding.referrals.referral;

import jakarta.inject.Singleton;
import org.safeguarding.records.RecordRepository;
import org.safeguarding.web.security.Caller;

@Singleton
class ReferralRepository extends RecordRepository<Referral> {

    ReferralRepository(Caller caller) {
        super("referral", caller);
    }
}
