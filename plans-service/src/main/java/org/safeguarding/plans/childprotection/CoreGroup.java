package org.safeguarding.plans.childprotection;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.fact.CoreGroupFact;
import org.safeguarding.plans.child.FollowingRecord;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.Recording;
import org.safeguarding.records.reference.KnownAgencies;

/** A core group: those who carry out a child protection plan met. */
@Entity
public class CoreGroup extends FollowingRecord {

    private UUID planId;

    private LocalDate heldOn;

    private List<String> agencies;

    protected CoreGroup() {}

    private CoreGroup(UUID child, Recording recording) {
        super(child, recording);
    }

    /** Refuses a day in the future, and an agency that the authority does not know. */
    static CoreGroup hold(NewCoreGroup request, ChildProtectionPlan plan, Recording recording) {
        CoreGroup group = new CoreGroup(request.childId(), recording);
        group.says(request.heldOn(), request.agencies(), plan, recording);
        group.happened(EventType.CORE_GROUP_HELD, recording);
        return group;
    }

    /** @param plan that the child was on on the right day */
    void correct(CoreGroupCorrection right, ChildProtectionPlan plan, Recording recording) {
        requireNotVoided();
        says(right.heldOn(), right.agencies(), plan, recording);
        happened(EventType.CORE_GROUP_CORRECTED, recording);
    }

    private void says(LocalDate day, List<String> present, ChildProtectionPlan plan, Recording recording) {
        Chronology.require("/heldOn", day, recording);
        agencies = KnownAgencies.requireAll("/agencies", present, recording);
        heldOn = day;
        planId = plan.id();
    }

    /** It carries out a plan of another child, to whom it moves. */
    void of(ChildProtectionPlan plan) {
        planId = plan.id();
    }

    LocalDate heldOn() {
        return heldOn;
    }

    UUID planId() {
        return planId;
    }

    @Override
    protected RecordKind kind() {
        return RecordKind.CORE_GROUP;
    }

    @Override
    protected CoreGroupFact fact() {
        return new CoreGroupFact(heldOn, voided(), planId, heldOn, agencies);
    }

    public CoreGroupView view() {
        return new CoreGroupView(header(), childId(), planId, heldOn, agencies);
    }
}
