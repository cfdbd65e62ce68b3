package org.safeguarding.inspections.inspection.rest;

import jakarta.enterprise.context.ApplicationScoped;
import org.safeguarding.inspections.inspection.Inspections;
import org.safeguarding.inspections.inspection.NewInspection;
import org.safeguarding.records.bulk.BulkType;
import org.safeguarding.web.idempotency.Answer;

/** Inspections in a bulk load. */
@ApplicationScoped
class InspectionLines implements BulkType<NewInspection> {

    private final Inspections inspections;

    InspectionLines(Inspections inspections) {
        this.inspections = inspections;
    }

    @Override
    public String type() {
        return "inspection";
    }

    @Override
    public Class<NewInspection> dataType() {
        return NewInspection.class;
    }

    @Override
    public Answer apply(NewInspection inspection) {
        return InspectionView.recorded(inspections.record(inspection));
    }
}
