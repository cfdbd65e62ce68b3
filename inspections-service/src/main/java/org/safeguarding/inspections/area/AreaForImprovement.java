package org.safeguarding.inspections.area;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.safeguarding.calendar.Limit;
import org.safeguarding.calendar.London;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.code.Timescale;
import org.safeguarding.contract.fact.AreaForImprovementFact;
import org.safeguarding.records.RecordEntity;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Refusal;

/** An area for improvement: open from the publication of the inspection that named it until it is closed. */
@Entity
public class AreaForImprovement extends RecordEntity {

    /**
     * What an area is opened with.
     *
     * @param service who is to act, or null
     * @param publishedOn day 0 of its timescale
     */
    public record Opening(UUID inspectionId, String text, String service, Timescale timescale, LocalDate publishedOn) {}

    private UUID inspectionId;

    private String text;

    private String service;

    @Enumerated(EnumType.STRING)
    private Timescale timescale;

    private LocalDate openedOn;

    private LocalDate dueOn;

    private LocalDate closedOn;

    private String evidence;

    protected AreaForImprovement() {}

    private AreaForImprovement(Opening opening, Recording recording) {
        super(recording);
        this.inspectionId = opening.inspectionId();
        this.text = opening.text();
        this.service = opening.service();
        this.timescale = opening.timescale();
        this.openedOn = opening.publishedOn();
        this.dueOn = limit(opening.timescale()).due(opening.publishedOn());
    }

    static AreaForImprovement open(Opening opening, Recording recording) {
        AreaForImprovement area = new AreaForImprovement(opening, recording);
        area.happened(EventType.AREA_FOR_IMPROVEMENT_OPENED, recording);
        return area;
    }

    private static Limit limit(Timescale timescale) {
        return switch (timescale) {
            case IMMEDIATELY -> Limit.calendarDays(0);
            case WITHIN_3_MONTHS -> Limit.months(3);
            case WITHIN_4_MONTHS -> Limit.months(4);
            case WITHIN_6_MONTHS -> Limit.months(6);
        };
    }

    /**
     * Closes the area. 409 if it was closed before; 400 if the day is not between publication and the day of recording.
     */
    void close(Closure request, Recording recording) {
        if (closedOn != null) {
            throw Refusal.conflict("area-closed", "The area for improvement was closed before, on " + closedOn + ".");
        }
        if (request.closedOn().isBefore(openedOn)) {
            throw Refusal.invalid("/closedOn", "before-publication", "An area is closed after it is published.");
        }
        if (request.closedOn().isAfter(London.dayOf(recording.at()))) {
            throw Refusal.invalid("/closedOn", "in-the-future", "An area is closed before that is recorded.");
        }
        closedOn = request.closedOn();
        evidence = request.evidence();
        happened(EventType.AREA_FOR_IMPROVEMENT_CLOSED, recording);
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
                closedOn == null ? openedOn : closedOn, voided(), inspectionId, timescale, openedOn, dueOn, closedOn);
    }

    public UUID inspectionId() {
        return inspectionId;
    }

    public String text() {
        return text;
    }

    /** Null where the report does not say who is to act. */
    public String service() {
        return service;
    }

    public Timescale timescale() {
        return timescale;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    /** The last day in time. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** Null while open. */
    public LocalDate closedOn() {
        return closedOn;
    }

    /** Null while open. */
    public String evidence() {
        return evidence;
    }
}
