package org.safeguarding.plans.childprotection.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.safeguarding.plans.childprotection.ChildProtectionPlans;
import org.safeguarding.plans.childprotection.EndOfPlan;
import org.safeguarding.records.bulk.BulkType;
import org.safeguarding.records.bulk.EarlierLines;
import org.safeguarding.web.idempotency.Answer;

/** Ends of child protection plans in a bulk load, each of the plan of an earlier line. */
@ApplicationScoped
class EndOfPlanLines implements BulkType<EndOfPlanLines.Line> {

    /**
     * @param planKey key of the line that brought the plan
     */
    record Line(@NotNull String planKey, @NotNull LocalDate endedOn) {}

    private final ChildProtectionPlans plans;
    private final EarlierLines lines;

    EndOfPlanLines(ChildProtectionPlans plans, EarlierLines lines) {
        this.plans = plans;
        this.lines = lines;
    }

    @Override
    public String type() {
        return "child-protection-plan-end";
    }

    @Override
    public Class<Line> dataType() {
        return Line.class;
    }

    @Override
    public Answer apply(Line line) {
        return ChildProtectionPlanView.ended(
                plans.end(plans.forChange(lines.record("/planKey", line.planKey())), new EndOfPlan(line.endedOn())));
    }
}
