package org.safeguarding.inspections.inspection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.fact.InspectionFact;
import org.safeguarding.inspections.area.OpenedAreas;
import org.safeguarding.inspections.area.ReportedArea;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.Correction;
import org.safeguarding.records.RecordEntity;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Refusal;

/**
 * An inspection: under embargo until it is published. Until then nothing of it is an event, not even that it was corrected or
 * voided; only its versions and the audit know.
 */
@Entity
public class Inspection extends RecordEntity {

    @JsonUnwrapped
    private Report report;

    private LocalDate publishedOn;

    protected Inspection() {}

    private Inspection(Report report, Recording recording) {
        super(recording);
        this.report = report;
    }

    /** Records an inspection, under embargo; refused as {@link Report#require} says. */
    public static Inspection record(Report report, Recording recording) {
        report.require("", recording);
        Inspection inspection = new Inspection(report, recording);
        inspection.happened("recorded", recording);
        return inspection;
    }

    /** Publishes the report, once. 400 if the day is not between the end of fieldwork and the day of recording, in London. */
    void publish(Publication request, Recording recording) {
        requireNotVoided();
        if (isPublished()) {
            throw Refusal.conflict(
                    "inspection-published", "The inspection was published before, on " + publishedOn + ".");
        }
        requirePublication(request.publishedOn(), report, recording);
        publishedOn = request.publishedOn();
        happened(EventType.INSPECTION_PUBLISHED, recording);
    }

    /** Says what the record should have said; refused as each step was, and as {@link OpenedAreas#require} says. */
    void correct(InspectionCorrection right, OpenedAreas opened, Recording recording) {
        requireNotVoided();
        Correction.requireSameStep("/publishedOn", publishedOn, right.publishedOn());
        right.report().require("/report", recording);
        if (isPublished()) {
            requirePublication(right.publishedOn(), right.report(), recording);
            opened.require(right.report().areasForImprovement(), right.publishedOn());
        }
        report = right.report();
        publishedOn = right.publishedOn();
        happened(EventType.INSPECTION_CORRECTED, recording);
    }

    private static void requirePublication(LocalDate day, Report report, Recording recording) {
        String rule = "A report is published after fieldwork has ended.";
        Chronology.require("/publishedOn", day, report.endedOn(), "before-end", rule, recording);
    }

    /** What the report says is to improve, in its order. */
    List<ReportedArea> areas() {
        return report.areasForImprovement();
    }

    /** Null while under embargo. */
    LocalDate publishedOn() {
        return publishedOn;
    }

    @Override
    protected boolean isPublished() {
        return publishedOn != null;
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
        if (!isPublished()) {
            throw new IllegalStateException("The inspection is under embargo: " + id());
        }
        return new InspectionFact(
                publishedOn,
                voided(),
                report.regulator(),
                report.framework(),
                report.startedOn(),
                report.endedOn(),
                publishedOn,
                report.judgements().stream().map(DomainJudgement::published).toList());
    }

    public InspectionView view() {
        return new InspectionView(header(), report, publishedOn);
    }
}
