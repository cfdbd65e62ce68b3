package org.safeguarding.plans.childprotection;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.safeguarding.records.RecordRepository;
import org.safeguarding.web.security.Caller;

@Singleton
class ChildProtectionPlanRepository extends RecordRepository<ChildProtectionPlan> {

    ChildProtectionPlanRepository(Caller caller) {
        super("child protection plan", caller);
    }

    List<ChildProtectionPlan> ofChild(UUID childId) {
        return list("childId", childId);
    }
}
