package org.safeguarding.plans.childinneed;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.plans.child.FollowingRepository;
import org.safeguarding.records.Finder;
import org.safeguarding.web.security.Caller;

@Singleton
class ChildInNeedPlanRepository extends FollowingRepository<ChildInNeedPlan> {

    private final Finder<ChildInNeedPlan> toChange =
            finder(RecordKind.CHILD, "childId", ChildInNeedPlan::childId).forChange();

    ChildInNeedPlanRepository(Caller caller) {
        super(ChildInNeedPlan.class, RecordKind.CHILD_IN_NEED_PLAN, caller);
    }

    /** The day of the last visit at which the child was seen; null if there was none. */
    LocalDate lastVisitedOn(UUID plan) {
        return last(
                "select max(visitedOn) from Visit where planId = ?1 and seen.childSeen = true and voided = false",
                plan);
    }

    /** The plans of the child, locked until the transaction ends. */
    List<ChildInNeedPlan> toChange(UUID child) {
        return toChange.by(child);
    }
}
