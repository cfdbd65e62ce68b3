package org.safeguarding.inspections.area;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import org.safeguarding.calendar.Limit;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.code.Timescale;
import org.safeguarding.contract.fact.AreaForImprovementFact;
import org.safeguarding.records.Correction;
import org.safeguarding.records.RecordEntity;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Refusal;

/** An area for improvement: open from the publication of the inspection that named it until it is closed. */
@Entity
public class AreaForImprovement extends RecordEntity {

    private UUID inspectionId;

    private int position;

    @JsonUnwrapped
    private ReportedArea reported;

    private LocalDate openedOn;

    private LocalDate dueOn;

    @JsonUnwrapped
    private Closure closure;

    protected AreaForImprovement() {}

    private AreaForImprovement(
            UUID inspectionId, int position, ReportedArea reported, LocalDate publishedOn, Recording recording) {
        super(recording);
        this.inspectionId = inspectionId;
        this.position = position;
        say(reported, publishedOn);
    }

    /**
     * Opens an area.
     *
     * @param position place in the report, from 0
     * @param publishedOn day 0 of its timescale
     */
    static AreaForImprovement open(
            UUID inspectionId, int position, ReportedArea reported, LocalDate publishedOn, Recording recording) {
        AreaForImprovement area = new AreaForImprovement(inspectionId, position, reported, publishedOn, recording);
        area.happened(EventType.AREA_FOR_IMPROVEMENT_OPENED, recording);
        return area;
    }

    /** Refuses with 400 a publication after the area was closed, unless it was voided. */
    void requirePublishedOn(LocalDate day) {
        if (!isVoided() && closure != null && closure.closedOn().isBefore(day)) {
            throw Refusal.invalid(
                    "/publishedOn", "after-closure", "An area of the report was closed on " + closure.closedOn() + ".");
        }
    }

    /** Says what the corrected report says of it. Nothing happens if that is what it says, or if it was voided. */
    void follow(ReportedArea right, LocalDate publishedOn, Recording recording) {
        if (isVoided() || right.equals(reported) && publishedOn.equals(openedOn)) {
            return;
        }
        say(right, publishedOn);
        happened(EventType.AREA_FOR_IMPROVEMENT_CORRECTED, recording);
    }

    private void say(ReportedArea said, LocalDate publishedOn) {
        reported = said;
        openedOn = publishedOn;
        dueOn = limit(said.timescale()).due(publishedOn);
    }

    private static Limit limit(Timescale timescale) {
        return switch (timescale) {
            case IMMEDIATELY -> Limit.calendarDays(0);
            case WITHIN_3_MONTHS -> Limit.months(3);
            case WITHIN_4_MONTHS -> Limit.months(4);
            case WITHIN_6_MONTHS -> Limit.months(6);
        };
    }

    /** Closes the area, once. 409 if it was closed before; 400 as {@link Closure#require} says. */
    public void close(Closure request, Recording recording) {
        requireNotVoided();
        if (closure != null) {
            throw Refusal.conflict(
                    "area-closed", "The area for improvement was closed before, on " + closure.closedOn() + ".");
        }
        request.require("", openedOn, recording);
        closure = request;
        happened(EventType.AREA_FOR_IMPROVEMENT_CLOSED, recording);
    }

    /** Says how it should have been closed; what the report says of it is corrected on the inspection. 400 while open. */
    public void correct(AreaForImprovementCorrection right, Recording recording) {
        requireNotVoided();
        Correction.requireSameStep("/closure", closure, right.closure());
        right.closure().require("/closure", openedOn, recording);
        closure = right.closure();
        happened(EventType.AREA_FOR_IMPROVEMENT_CORRECTED, recording);
    }

    @Override
    protected RecordKind kind() {
        return RecordKind.AREA_FOR_IMPROVEMENT;
    }

    @Override
    protected UUID partitionKey() {
        return inspectionId;
    }

    @Override
    protected AreaForImprovementFact fact() {
        return new AreaForImprovementFact(
                closure == null ? openedOn : closedOn(),
                voided(),
                inspectionId,
                reported.timescale(),
                openedOn,
                dueOn,
                closedOn());
    }

    public AreaForImprovementView view() {
        String evidence = closure == null ? null : closure.evidence();
        return new AreaForImprovementView(header(), inspectionId, reported, openedOn, dueOn, closedOn(), evidence);
    }

    UUID inspectionId() {
        return inspectionId;
    }

    /** In the report, from 0. */
    int position() {
        return position;
    }

    private LocalDate closedOn() {
        return closure == null ? null : closure.closedOn();
    }
}
