package org.safeguarding.plans.childprotection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.code.CategoryOfAbuse;
import org.safeguarding.contract.fact.ChildProtectionPlanFact;
import org.safeguarding.plans.child.FollowingRecord;
import org.safeguarding.records.Correction;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Refusal;

/** A child protection plan: open from the conference that made it until it is ended. */
@Entity
public class ChildProtectionPlan extends FollowingRecord {

    private LocalDate startedOn;

    private LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    private CategoryOfAbuse initialCategory;

    private int numberOfPreviousPlans;

    protected ChildProtectionPlan() {}

    private ChildProtectionPlan(NewChildProtectionPlan request, Recording recording) {
        super(request.childId(), recording);
        this.startedOn = request.startedOn();
        this.endedOn = request.endedOn();
        this.initialCategory = request.initialCategory();
        this.numberOfPreviousPlans = request.numberOfPreviousPlans();
    }

    /** Starts a plan, which may have ended when it is entered late; refused as {@link ChildProtectionCourse#require} says. */
    static ChildProtectionPlan start(
            NewChildProtectionPlan request, ChildProtectionCourse course, Recording recording) {
        course.require(request.startedOn(), request.endedOn(), recording);
        ChildProtectionPlan plan = new ChildProtectionPlan(request, recording);
        plan.happened(EventType.CHILD_PROTECTION_PLAN_STARTED, recording);
        return plan;
    }

    /** Ends the plan. 409 if it was ended before; 400 if the day is not after the start, or after the day of recording. */
    public void end(EndOfPlan request, Recording recording) {
        requireNotVoided();
        if (!isOpen()) {
            throw Refusal.conflict("plan-ended", "The plan was ended before, on " + endedOn + ".");
        }
        ChildProtectionCourse.requireEnd(startedOn, request.endedOn(), recording);
        endedOn = request.endedOn();
        happened(EventType.CHILD_PROTECTION_PLAN_ENDED, recording);
    }

    /** Says what the record should have said. Days that stay as they are are not looked at again. */
    void correct(ChildProtectionPlanCorrection right, ChildProtectionCourse course, Recording recording) {
        requireNotVoided();
        Correction.requireSameStep("/endedOn", endedOn, right.endedOn());
        if (!right.startedOn().equals(startedOn)
                || !isOpen() && !right.endedOn().equals(endedOn)) {
            course.require(right.startedOn(), right.endedOn(), recording);
        }
        startedOn = right.startedOn();
        endedOn = right.endedOn();
        initialCategory = right.initialCategory();
        numberOfPreviousPlans = right.numberOfPreviousPlans();
        happened(EventType.CHILD_PROTECTION_PLAN_CORRECTED, recording);
    }

    /** A plan that came before it was entered late, or moved to its child: it had this many before. */
    void countOn(int previous, Recording recording) {
        numberOfPreviousPlans = previous;
        happened(EventType.CHILD_PROTECTION_PLAN_CORRECTED, recording.because("An earlier plan was entered."));
    }

    /** Refuses a plan that could not have been started for a child with this course. */
    void requireFits(ChildProtectionCourse course, Recording recording) {
        requireNotVoided();
        course.require(startedOn, endedOn, recording);
    }

    /** True if a child on both plans would be on two on one day; the day of the end is not counted. */
    boolean overlaps(LocalDate from, LocalDate to) {
        return (to == null || startedOn.isBefore(to)) && (endedOn == null || from.isBefore(endedOn));
    }

    LocalDate startedOn() {
        return startedOn;
    }

    int numberOfPreviousPlans() {
        return numberOfPreviousPlans;
    }

    @Override
    public boolean isOpen() {
        return endedOn == null && !isVoided();
    }

    @Override
    protected RecordKind kind() {
        return RecordKind.CHILD_PROTECTION_PLAN;
    }

    @Override
    protected ChildProtectionPlanFact fact() {
        return new ChildProtectionPlanFact(
                endedOn == null ? startedOn : endedOn,
                voided(),
                startedOn,
                endedOn,
                initialCategory,
                initialCategory,
                numberOfPreviousPlans,
                null,
                false,
                null);
    }

    /** Only a review conference changes the category, and none is recorded here: the latest is the initial one. */
    public ChildProtectionPlanView view() {
        return new ChildProtectionPlanView(
                header(), childId(), startedOn, endedOn, initialCategory, initialCategory, numberOfPreviousPlans);
    }
}
