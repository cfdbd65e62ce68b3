package org.safeguarding.inspections.inspection;

import jakarta.inject.Singleton;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.records.RecordRepository;
import org.safeguarding.web.security.Caller;

@Singleton
class InspectionRepository extends RecordRepository<Inspection> {

    InspectionRepository(Caller caller) {
        super(Inspection.class, RecordKind.INSPECTION, caller);
    }
}
