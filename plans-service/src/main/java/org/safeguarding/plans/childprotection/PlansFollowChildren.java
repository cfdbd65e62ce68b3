package org.safeguarding.plans.childprotection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Set;
import java.util.UUID;
import org.safeguarding.plans.child.ChildFollower;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Records;

/**
 * Child protection plans follow the child: a plan is the child's for one of whose records it was recorded, whatever was merged
 * and split since, and in whatever order that was heard of.
 *
 * <p>Both records may have an open plan. That was so before anybody knew that they were one child's, so neither is touched: the
 * child is shown with both until one is ended, and no third is taken.
 */
@ApplicationScoped
class PlansFollowChildren implements ChildFollower {

    private static final String REASON = "Records of the child were merged or split.";

    private final ChildProtectionPlanRepository plans;
    private final Records records;

    PlansFollowChildren(ChildProtectionPlanRepository plans, Records records) {
        this.plans = plans;
        this.records = records;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void follow(Set<UUID> those, UUID child, Recording recording) {
        plans.astray(those, child).forEach(plan -> records.move(plan, child, recording, REASON));
    }
}
