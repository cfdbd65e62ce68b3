package org.safeguarding.plans.visit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.code.VisitPurpose;
import org.safeguarding.contract.fact.VisitFact;
import org.safeguarding.plans.child.FollowingRecord;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.Recording;

/** A visit to a child on a plan, made or only attempted. */
@Entity
public class Visit extends FollowingRecord {

    @Enumerated(EnumType.STRING)
    private VisitPurpose purpose;

    private UUID planId;

    private LocalDate visitedOn;

    @JsonUnwrapped
    private Seen seen;

    private String visitor;

    protected Visit() {}

    private Visit(NewVisit request, VisitedPlan plan, Recording recording) {
        super(request.childId(), recording);
        says(request.visitedOn(), request.seen(), request.visitor(), plan, recording);
    }

    /** Records a visit. 400 if the day is in the future, or what was seen does not go together. */
    static Visit make(NewVisit request, VisitedPlan plan, Recording recording) {
        Visit visit = new Visit(request, plan, recording);
        visit.happened(visit.seen.childSeen() ? EventType.VISIT_MADE : EventType.VISIT_ATTEMPTED, recording);
        return visit;
    }

    /** Says what the record should have said. */
    void correct(VisitCorrection right, VisitedPlan plan, Recording recording) {
        requireNotVoided();
        says(right.visitedOn(), right.seen(), right.visitor(), plan, recording);
        happened(EventType.VISIT_CORRECTED, recording);
    }

    private void says(LocalDate day, Seen seen, String visitor, VisitedPlan plan, Recording recording) {
        Chronology.require("/visitedOn", day, recording);
        seen.require("/seen");
        this.visitedOn = day;
        this.seen = seen;
        this.visitor = visitor;
        isTo(plan);
    }

    /** It was to another child, on that child's plan. */
    void isTo(VisitedPlan plan) {
        purpose = plan.purpose();
        planId = plan.id();
    }

    LocalDate visitedOn() {
        return visitedOn;
    }

    @Override
    protected RecordKind kind() {
        return RecordKind.VISIT;
    }

    @Override
    protected VisitFact fact() {
        return new VisitFact(
                visitedOn,
                voided(),
                purpose,
                planId,
                visitedOn,
                seen.childSeen(),
                seen.seenAlone(),
                seen.bedroomSeen());
    }

    public VisitView view() {
        return new VisitView(header(), childId(), purpose, planId, visitedOn, seen, visitor, agency());
    }
}
