package org.safeguarding.plans.childprotection;

import jakarta.inject.Singleton;
import org.safeguarding.records.ChildRecordRepository;
import org.safeguarding.web.security.Caller;

@Singleton
class ChildProtectionPlanRepository extends ChildRecordRepository<ChildProtectionPlan> {

    ChildProtectionPlanRepository(Caller caller) {
        super("child protection plan", caller);
    }
}
