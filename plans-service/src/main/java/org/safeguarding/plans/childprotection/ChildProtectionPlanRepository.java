package org.safeguarding.plans.childprotection;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.plans.child.FollowingRepository;
import org.safeguarding.records.Finder;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Caller;

@Singleton
class ChildProtectionPlanRepository extends FollowingRepository<ChildProtectionPlan> {

    private final Finder<ChildProtectionPlan> toChange =
            finder(RecordKind.CHILD, "childId", ChildProtectionPlan::childId).forChange();
    private final Finder<ChildProtectionPlan> ofConference = finder(
                    RecordKind.CONFERENCE, "conferenceId", ChildProtectionPlan::conferenceId)
            .forChange();

    ChildProtectionPlanRepository(Caller caller) {
        super(ChildProtectionPlan.class, RecordKind.CHILD_PROTECTION_PLAN, caller);
    }

    /** Locks the plans of the child until the transaction ends. Steps lock a plan before its child, and so does this. */
    void lockAbout(UUID child) {
        List<ChildProtectionPlan> ignored = toChange.by(child);
    }

    /** The day of the last review conference of a plan; null if there was none. */
    LocalDate lastReviewedOn(UUID plan) {
        return last(
                "select max(heldOn) from Conference where planId = ?1 and type = 'REVIEW' and voided = false", plan);
    }

    /** The day of the last core group of a plan; null if there was none. */
    LocalDate lastCoreGroupOn(UUID plan) {
        return last("select max(heldOn) from CoreGroup where planId = ?1 and voided = false", plan);
    }

    /** The day of the last visit at which the child was seen; null if there was none. */
    LocalDate lastVisitedOn(UUID plan) {
        return last(
                "select max(visitedOn) from Visit where planId = ?1 and seen.childSeen = true and voided = false",
                plan);
    }

    /** The plan that the conference made and that stands, locked until the transaction ends, or 404. */
    ChildProtectionPlan ofConference(UUID conference) {
        return ofConference.by(conference).stream()
                .filter(plan -> !plan.isVoided())
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(RecordKind.CHILD_PROTECTION_PLAN.noun()));
    }
}
