package org.safeguarding.plans.childprotection.rest;

import jakarta.enterprise.context.ApplicationScoped;
import org.safeguarding.plans.childprotection.ChildProtectionPlans;
import org.safeguarding.plans.childprotection.NewChildProtectionPlan;
import org.safeguarding.records.bulk.BulkType;
import org.safeguarding.web.idempotency.Answer;

/** Child protection plans in a bulk load. */
@ApplicationScoped
class ChildProtectionPlanLines implements BulkType<NewChildProtectionPlan> {

    private final ChildProtectionPlans plans;

    ChildProtectionPlanLines(ChildProtectionPlans plans) {
        this.plans = plans;
    }

    @Override
    public String type() {
        return "child-protection-plan";
    }

    @Override
    public Class<NewChildProtectionPlan> dataType() {
        return NewChildProtectionPlan.class;
    }

    @Override
    public Answer apply(NewChildProtectionPlan plan) {
        return ChildProtectionPlanView.started(plans.start(plan));
    }
}
