package org.safeguarding.plans.childprotection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.safeguarding.calendar.London;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.code.CategoryOfAbuse;
import org.safeguarding.contract.fact.ChildProtectionPlanFact;
import org.safeguarding.records.ChildRecord;
import org.safeguarding.records.EarliestDay;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Refusal;

/** A child protection plan: open from the conference that made it until it is ended. */
@Entity
@Table(name = "child_protection_plan")
public class ChildProtectionPlan extends ChildRecord {

    @Column(name = "recorded_for")
    private UUID recordedFor;

    @Column(name = "started_on")
    private LocalDate startedOn;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "initial_category")
    private CategoryOfAbuse initialCategory;

    @Column(name = "number_of_previous_plans")
    private int numberOfPreviousPlans;

    protected ChildProtectionPlan() {}

    private ChildProtectionPlan(NewChildProtectionPlan request, Recording recording) {
        super(request.childId(), recording);
        this.recordedFor = request.childId();
        this.startedOn = request.startedOn();
        this.initialCategory = request.initialCategory();
        this.numberOfPreviousPlans = request.numberOfPreviousPlans();
    }

    /**
     * Starts a plan. 400 if that is after the day of recording or before the month of birth; 409 if the child has an open
     * plan, or had one on a later day: a plan may start on the day on which the one before was ended.
     *
     * <p>Source: CIN census validation rules 8935 (two open plans) and 8940 (plans that overlap).
     *
     * @param others every other plan of the child
     */
    static ChildProtectionPlan start(
            NewChildProtectionPlan request,
            YearMonth birthMonth,
            List<ChildProtectionPlan> others,
            Recording recording) {
        EarliestDay.require("/startedOn", request.startedOn());
        if (request.startedOn().isAfter(London.dayOf(recording.at()))) {
            throw Refusal.invalid("/startedOn", "in-the-future", "A plan starts before it is recorded.");
        }
        if (YearMonth.from(request.startedOn()).isBefore(birthMonth)) {
            throw Refusal.invalid("/startedOn", "before-birth", "The child was born in a later month.");
        }
        if (others.stream().anyMatch(ChildProtectionPlan::isOpen)) {
            throw Refusal.conflict("plan-open", "The child has a child protection plan that is open: end it first.");
        }
        if (others.stream().anyMatch(other -> other.endedOn.isAfter(request.startedOn()))) {
            throw Refusal.conflict("plan-overlaps", "The child had a child protection plan that ended after this day.");
        }
        ChildProtectionPlan plan = new ChildProtectionPlan(request, recording);
        plan.happened(EventType.CHILD_PROTECTION_PLAN_STARTED, recording);
        return plan;
    }

    /**
     * Ends the plan. 409 if it was ended before; 400 if the day is not after the start, or after the day of recording.
     *
     * <p>Source: CIN census validation rules 8840 (start is end) and 8925 (end before start).
     */
    void end(EndOfPlan request, Recording recording) {
        if (!isOpen()) {
            throw Refusal.conflict("plan-ended", "The plan was ended before, on " + endedOn + ".");
        }
        if (!request.endedOn().isAfter(startedOn)) {
            throw Refusal.invalid("/endedOn", "not-after-start", "A plan ends on a day after the one it started on.");
        }
        if (request.endedOn().isAfter(London.dayOf(recording.at()))) {
            throw Refusal.invalid("/endedOn", "in-the-future", "A plan ends before its end is recorded.");
        }
        endedOn = request.endedOn();
        happened(EventType.CHILD_PROTECTION_PLAN_ENDED, recording);
    }

    @Override
    protected String kind() {
        return RecordKind.CHILD_PROTECTION_PLAN.slug();
    }

    @Override
    protected EventType moved() {
        return EventType.CHILD_PROTECTION_PLAN_MOVED;
    }

    @Override
    protected ChildProtectionPlanFact fact() {
        return new ChildProtectionPlanFact(
                isOpen() ? startedOn : endedOn,
                voided(),
                startedOn,
                endedOn,
                initialCategory,
                latestCategory(),
                numberOfPreviousPlans);
    }

    @Override
    public boolean isOpen() {
        return endedOn == null;
    }

    public LocalDate startedOn() {
        return startedOn;
    }

    /** Null while the plan is open. */
    public LocalDate endedOn() {
        return endedOn;
    }

    public CategoryOfAbuse initialCategory() {
        return initialCategory;
    }

    /** The initial one: only a review conference changes it, and none is recorded here. */
    public CategoryOfAbuse latestCategory() {
        return initialCategory;
    }

    public int numberOfPreviousPlans() {
        return numberOfPreviousPlans;
    }
}
