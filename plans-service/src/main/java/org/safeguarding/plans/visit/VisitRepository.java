package org.safeguarding.plans.visit;

import jakarta.inject.Singleton;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.plans.child.FollowingRepository;
import org.safeguarding.web.security.Caller;

@Singleton
class VisitRepository extends FollowingRepository<Visit> {

    VisitRepository(Caller caller) {
        super(Visit.class, RecordKind.VISIT, caller);
    }
}
