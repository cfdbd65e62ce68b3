package org.safeguarding.plans.enquiry;

import jakarta.inject.Singleton;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.plans.child.FollowingRepository;
import org.safeguarding.web.security.Caller;

@Singleton
class StrategyDiscussionRepository extends FollowingRepository<StrategyDiscussion> {

    StrategyDiscussionRepository(Caller caller) {
        super(StrategyDiscussion.class, RecordKind.STRATEGY_DISCUSSION, caller);
    }
}
