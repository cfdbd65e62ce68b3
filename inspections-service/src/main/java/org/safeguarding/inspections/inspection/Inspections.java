package org.safeguarding.inspections.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.safeguarding.inspections.area.AreasForImprovement;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Records;
import org.safeguarding.records.Voiding;

/** The steps of an inspection that its areas for improvement follow. Its own event comes before theirs. */
@ApplicationScoped
public class Inspections {

    private final AreasForImprovement areas;
    private final Records records;

    Inspections(AreasForImprovement areas, Records records) {
        this.areas = areas;
        this.records = records;
    }

    /** Publishes an inspection, and opens the areas for improvement that it names. */
    @Transactional(TxType.MANDATORY)
    public void publish(Inspection inspection, Publication request, Recording recording) {
        inspection.publish(request, recording);
        records.save(inspection);
        areas.follow(inspection.id(), inspection.areas(), inspection.publishedOn(), recording);
    }

    /** Replaces what was recorded wrongly; the areas of a published report are corrected with it. */
    @Transactional(TxType.MANDATORY)
    public void correct(Inspection inspection, InspectionCorrection request, Recording recording) {
        inspection.correct(request, areas.opened(inspection.id()), recording);
        records.save(inspection);
        if (inspection.isPublished()) {
            areas.follow(inspection.id(), inspection.areas(), inspection.publishedOn(), recording);
        }
    }

    /** Voids an inspection with its areas: what should never have been recorded named none. */
    @Transactional(TxType.MANDATORY)
    public void markVoided(Inspection inspection, Voiding request, Recording recording) {
        inspection.markVoided(request, recording);
        records.save(inspection);
        areas.markVoided(inspection.id(), request, recording);
    }
}
