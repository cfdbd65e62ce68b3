package org.safeguarding.plans.childprotection;

import jakarta.inject.Singleton;
import java.util.List;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.plans.child.FollowingRepository;
import org.safeguarding.web.security.Caller;

@Singleton
class CoreGroupRepository extends FollowingRepository<CoreGroup> {

    CoreGroupRepository(Caller caller) {
        super(CoreGroup.class, RecordKind.CORE_GROUP, caller);
    }

    /** The core groups of a plan. */
    List<CoreGroup> ofPlan(ChildProtectionPlan plan) {
        return aboutChild(plan.childId()).stream()
                .filter(group -> group.planId().equals(plan.id()))
                .toList();
    }
}
