package org.safeguarding.referrals.allegation;

import jakarta.inject.Singleton;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.records.RecordRepository;
import org.safeguarding.web.audit.ConfidentialKind;
import org.safeguarding.web.security.Caller;
import org.safeguarding.web.security.Roles;

/** Allegations are confidential: that somebody read or changed one would tell that it is there. */
@Singleton
class AllegationRepository extends RecordRepository<Allegation> implements ConfidentialKind {

    AllegationRepository(Caller caller) {
        super(Allegation.class, RecordKind.ALLEGATION, caller);
    }

    @Override
    public String kind() {
        return RecordKind.ALLEGATION.slug();
    }

    @Override
    public String role() {
        return Roles.LADO;
    }
}
