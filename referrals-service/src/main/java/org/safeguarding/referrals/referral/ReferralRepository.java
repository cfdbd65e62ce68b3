package org.safeguarding.referrals.referral;

import jakarta.enterprise.context.ApplicationScoped;
import org.safeguarding.records.RecordRepository;
import org.safeguarding.web.security.Caller;

@ApplicationScoped
class ReferralRepository extends RecordRepository<Referral> {

    ReferralRepository(Caller caller) {
        super("referral", caller);
    }
}
