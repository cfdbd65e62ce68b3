package org.safeguarding.plans.childprotection;

import jakarta.inject.Singleton;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.plans.child.FollowingRepository;
import org.safeguarding.web.security.Caller;

@Singleton
class ChildProtectionPlanRepository extends FollowingRepository<ChildProtectionPlan> {

    ChildProtectionPlanRepository(Caller caller) {
        super(ChildProtectionPlan.class, RecordKind.CHILD_PROTECTION_PLAN, caller);
    }
}
