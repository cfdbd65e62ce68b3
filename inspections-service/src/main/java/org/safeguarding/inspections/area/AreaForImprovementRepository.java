package org.safeguarding.inspections.area;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.records.RecordRepository;
import org.safeguarding.web.security.Caller;

@Singleton
class AreaForImprovementRepository extends RecordRepository<AreaForImprovement> {

    AreaForImprovementRepository(Caller caller) {
        super(AreaForImprovement.class, RecordKind.AREA_FOR_IMPROVEMENT, caller);
    }

    /** Every area of the inspection in the order of its report, voided ones too, locked until the transaction ends. */
    List<AreaForImprovement> ofInspection(UUID inspectionId) {
        return find("inspectionId = ?1 order by position", inspectionId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
