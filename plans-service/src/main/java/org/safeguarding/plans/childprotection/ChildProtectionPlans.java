package org.safeguarding.plans.childprotection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.safeguarding.plans.child.KnownChild;
import org.safeguarding.plans.child.KnownChildren;
import org.safeguarding.records.Filter;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Recordings;
import org.safeguarding.records.Records;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;

/** The child protection plans of the authority. */
@ApplicationScoped
public class ChildProtectionPlans {

    private final KnownChildren children;
    private final ChildProtectionPlanRepository plans;
    private final Records records;
    private final Recordings recordings;

    ChildProtectionPlans(
            KnownChildren children, ChildProtectionPlanRepository plans, Records records, Recordings recordings) {
        this.children = children;
        this.plans = plans;
        this.records = records;
        this.recordings = recordings;
    }

    /** Starts a plan for a child who has been heard of and has none that is open. */
    @Transactional(TxType.MANDATORY)
    public ChildProtectionPlan start(NewChildProtectionPlan request) {
        Recording recording = recordings.now();
        KnownChild child = children.forPlan(request.childId(), recording.by().authority());
        ChildProtectionPlan plan =
                ChildProtectionPlan.start(request, child.birthMonth(), plans.ofChild(child.id()), recording);
        records.save(plan);
        return plan;
    }

    @Transactional(TxType.MANDATORY)
    public ChildProtectionPlan end(ChildProtectionPlan plan, EndOfPlan request) {
        plan.end(request, recordings.now());
        records.save(plan);
        return plan;
    }

    /** The plan, locked until the transaction ends, or 404. */
    public ChildProtectionPlan forChange(UUID id) {
        return plans.forChange(id);
    }

    /** The plan, or 404. */
    public ChildProtectionPlan get(UUID id) {
        return plans.get(id);
    }

    /** The plans that the caller sees, newest first; of one child if given. */
    public Page<ChildProtectionPlan> list(PageRequest page, UUID childId, boolean openOnly) {
        return plans.page(page, Filter.all().is("childId", childId).when(openOnly, "endedOn is null"));
    }
}
