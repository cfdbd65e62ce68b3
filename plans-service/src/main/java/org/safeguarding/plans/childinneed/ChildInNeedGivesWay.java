package org.safeguarding.plans.childinneed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.safeguarding.plans.childprotection.GivingWay;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Records;

/**
 * The open child in need plan of a child ends on the day on which a child protection plan starts, with {@code STEPPED_UP}. If
 * that day is corrected, the end follows it.
 */
@ApplicationScoped
class ChildInNeedGivesWay implements GivingWay {

    private static final String REASON = "A child protection plan started.";

    private final ChildInNeedPlanRepository plans;
    private final Records records;

    ChildInNeedGivesWay(ChildInNeedPlanRepository plans, Records records) {
        this.plans = plans;
        this.records = records;
    }

    @Override
    public void lockAbout(UUID child) {
        List<ChildInNeedPlan> ignored = plans.toChange(child);
    }

    @Override
    public Runnable to(UUID child, LocalDate startedOn, LocalDate endedOn, LocalDate before, Recording recording) {
        List<ChildInNeedPlan> ending = ChildInNeedCourse.ending(plans.toChange(child), startedOn, endedOn, before);
        return () -> ending.forEach(plan -> {
            plan.giveWay(startedOn, recording.because(REASON));
            records.save(plan);
        });
    }
}
