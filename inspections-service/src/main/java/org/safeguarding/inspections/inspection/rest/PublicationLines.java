package org.safeguarding.inspections.inspection.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.safeguarding.inspections.inspection.Inspections;
import org.safeguarding.inspections.inspection.Publication;
import org.safeguarding.records.bulk.BulkType;
import org.safeguarding.records.bulk.EarlierLines;
import org.safeguarding.web.idempotency.Answer;

/** Publications in a bulk load, each of the inspection of an earlier line. */
@ApplicationScoped
class PublicationLines implements BulkType<PublicationLines.Line> {

    /**
     * @param inspectionKey key of the line that brought the inspection
     */
    record Line(@NotNull String inspectionKey, @NotNull LocalDate publishedOn) {}

    private final Inspections inspections;
    private final EarlierLines lines;

    PublicationLines(Inspections inspections, EarlierLines lines) {
        this.inspections = inspections;
        this.lines = lines;
    }

    @Override
    public String type() {
        return "inspection-publish";
    }

    @Override
    public Class<Line> dataType() {
        return Line.class;
    }

    @Override
    public Answer apply(Line line) {
        return InspectionView.published(inspections.publish(
                inspections.forChange(lines.record("/inspectionKey", line.inspectionKey())),
                new Publication(line.publishedOn())));
    }
}
