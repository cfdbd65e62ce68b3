package org.safeguarding.inspections.area;

import jakarta.inject.Singleton;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.records.RecordRepository;
import org.safeguarding.web.security.Caller;

@Singleton
class AreaForImprovementRepository extends RecordRepository<AreaForImprovement> {

    AreaForImprovementRepository(Caller caller) {
        super(AreaForImprovement.class, RecordKind.AREA_FOR_IMPROVEMENT, caller);
    }
}
