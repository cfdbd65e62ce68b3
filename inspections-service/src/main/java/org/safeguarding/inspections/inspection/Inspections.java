package org.safeguarding.inspections.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.safeguarding.inspections.area.AreasForImprovement;
import org.safeguarding.records.Filter;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Recordings;
import org.safeguarding.records.Records;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;

/** The inspections of the authority. */
@ApplicationScoped
public class Inspections {

    private final InspectionRepository inspections;
    private final AreasForImprovement areas;
    private final Records records;
    private final Recordings recordings;

    Inspections(InspectionRepository inspections, AreasForImprovement areas, Records records, Recordings recordings) {
        this.inspections = inspections;
        this.areas = areas;
        this.records = records;
        this.recordings = recordings;
    }

    /** Records an inspection, under embargo. */
    @Transactional(TxType.MANDATORY)
    public Inspection record(NewInspection request) {
        Inspection inspection = Inspection.record(request, recordings.now());
        records.save(inspection);
        return inspection;
    }

    /** Publishes an inspection, and opens the areas for improvement that it names. */
    @Transactional(TxType.MANDATORY)
    public Inspection publish(Inspection inspection, Publication request) {
        Recording recording = recordings.now();
        inspection.publish(request, recording);
        records.save(inspection);
        inspection.openings().forEach(opening -> areas.open(opening, recording));
        return inspection;
    }

    /** The inspection, locked until the transaction ends, or 404. */
    public Inspection forChange(UUID id) {
        return inspections.forChange(id);
    }

    /** The inspection, or 404. */
    public Inspection get(UUID id) {
        return inspections.get(id);
    }

    /** The inspections that the caller sees, newest first. */
    public Page<Inspection> list(PageRequest page, boolean publishedOnly) {
        return inspections.page(page, Filter.all().when(publishedOnly, "publishedOn is not null"));
    }
}
