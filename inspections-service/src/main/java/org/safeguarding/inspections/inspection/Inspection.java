package org.safeguarding.inspections.inspection;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.safeguarding.calendar.London;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.fact.InspectionFact;
import org.safeguarding.inspections.area.AreaForImprovement;
import org.safeguarding.records.EarliestDay;
import org.safeguarding.records.RecordEntity;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Refusal;

/**
 * An inspection: under embargo until it is published. Until then nothing of it is an event, not even that it took place;
 * only the audit knows.
 */
@Entity
public class Inspection extends RecordEntity {

    private String regulator;

    private String framework;

    private LocalDate startedOn;

    private LocalDate endedOn;

    private LocalDate publishedOn;

    @ElementCollection
    @CollectionTable(name = "inspection_judgement", joinColumns = @JoinColumn(name = "inspection_id"))
    @OrderColumn(name = "position")
    private List<DomainJudgement> judgements;

    @ElementCollection
    @CollectionTable(name = "inspection_area", joinColumns = @JoinColumn(name = "inspection_id"))
    @OrderColumn(name = "position")
    private List<ReportedArea> areas;

    protected Inspection() {}

    private Inspection(NewInspection request, Recording recording) {
        super(recording);
        this.regulator = request.regulator();
        this.framework = request.framework();
        this.startedOn = request.startedOn();
        this.endedOn = request.endedOn();
        this.judgements = List.copyOf(request.judgements());
        this.areas = List.copyOf(request.areasForImprovement());
    }

    /**
     * Records an inspection, under embargo. 400 if its fieldwork ends before it starts or after the day of recording, or a
     * domain is judged twice.
     */
    static Inspection record(NewInspection request, Recording recording) {
        EarliestDay.require("/startedOn", request.startedOn());
        if (request.endedOn().isBefore(request.startedOn())) {
            throw Refusal.invalid("/endedOn", "before-start", "Fieldwork ends after it starts.");
        }
        if (request.endedOn().isAfter(London.dayOf(recording.at()))) {
            throw Refusal.invalid(
                    "/endedOn", "in-the-future", "An inspection is recorded when its fieldwork has ended.");
        }
        refuseDomainJudgedTwice(request.judgements());
        Inspection inspection = new Inspection(request, recording);
        inspection.happened("recorded", recording);
        return inspection;
    }

    private static void refuseDomainJudgedTwice(List<DomainJudgement> judgements) {
        Set<String> domains = new HashSet<>();
        for (int index = 0; index < judgements.size(); index++) {
            if (!domains.add(judgements.get(index).domain())) {
                throw Refusal.invalid(
                        "/judgements/" + index + "/domain", "judged-twice", "An inspection judges a domain once.");
            }
        }
    }

    /**
     * Publishes the report. 409 if it was published before; 400 if the day is not between the end of fieldwork and the day
     * of recording.
     */
    void publish(Publication request, Recording recording) {
        if (publishedOn != null) {
            throw Refusal.conflict(
                    "inspection-published", "The inspection was published before, on " + publishedOn + ".");
        }
        if (request.publishedOn().isBefore(endedOn)) {
            throw Refusal.invalid("/publishedOn", "before-end", "A report is published after fieldwork has ended.");
        }
        if (request.publishedOn().isAfter(London.dayOf(recording.at()))) {
            throw Refusal.invalid("/publishedOn", "in-the-future", "A report is published before that is recorded.");
        }
        publishedOn = request.publishedOn();
        happened(EventType.INSPECTION_PUBLISHED, recording);
    }

    /** What the areas for improvement are opened with that the published report names. */
    List<AreaForImprovement.Opening> openings() {
        return areas.stream()
                .map(area -> new AreaForImprovement.Opening(
                        id(), area.text(), area.service(), area.timescale(), publishedOn))
                .toList();
    }

    @Override
    protected RecordKind kind() {
        return RecordKind.INSPECTION;
    }

    @Override
    protected UUID partitionKey() {
        return id();
    }

    /** Of a published inspection only. */
    @Override
    protected InspectionFact fact() {
        if (publishedOn == null) {
            throw new IllegalStateException("The inspection is under embargo: " + id());
        }
        return new InspectionFact(
                publishedOn,
                voided(),
                regulator,
                framework,
                startedOn,
                endedOn,
                publishedOn,
                judgements.stream().map(DomainJudgement::published).toList());
    }

    public String regulator() {
        return regulator;
    }

    public String framework() {
        return framework;
    }

    public LocalDate startedOn() {
        return startedOn;
    }

    public LocalDate endedOn() {
        return endedOn;
    }

    /** Null while under embargo. */
    public LocalDate publishedOn() {
        return publishedOn;
    }

    public List<DomainJudgement> judgements() {
        return List.copyOf(judgements);
    }

    /** As the report words them. */
    public List<ReportedArea> areas() {
        return List.copyOf(areas);
    }
}
