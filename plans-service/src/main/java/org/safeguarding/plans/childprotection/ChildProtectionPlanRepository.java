package org.safeguarding.plans.childprotection;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.safeguarding.records.ChildRecordRepository;
import org.safeguarding.web.security.Caller;

@Singleton
class ChildProtectionPlanRepository extends ChildRecordRepository<ChildProtectionPlan> {

    ChildProtectionPlanRepository(Caller caller) {
        super("child protection plan", caller);
    }

    /** The plans that were recorded for one of these records of a child and are another's now, locked. */
    List<ChildProtectionPlan> astray(Set<UUID> those, UUID child) {
        return find("recordedFor in ?1 and childId <> ?2 order by id", those, child)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
