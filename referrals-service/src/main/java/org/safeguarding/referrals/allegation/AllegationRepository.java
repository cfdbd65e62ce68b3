package org.safeguarding.referrals.allegation;

import jakarta.inject.Singleton;
import org.safeguarding.records.RecordRepository;
import org.safeguarding.web.security.Caller;

@Singleton
class AllegationRepository extends RecordRepository<Allegation> {

    AllegationRepository(Caller caller) {
        super("allegation", caller);
    }
}
