package org.safeguarding.inspections.area;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.records.Finder;
import org.safeguarding.records.RecordRepository;
import org.safeguarding.web.security.Caller;

@Singleton
class AreaForImprovementRepository extends RecordRepository<AreaForImprovement> {

    private final Finder<AreaForImprovement> ofInspection = finder(
                    RecordKind.INSPECTION, "inspectionId", AreaForImprovement::inspectionId)
            .forChange();

    AreaForImprovementRepository(Caller caller) {
        super(AreaForImprovement.class, RecordKind.AREA_FOR_IMPROVEMENT, caller);
    }

    /** Every area of the inspection in the order of its report, voided ones too, locked until the transaction ends. */
    List<AreaForImprovement> ofInspection(UUID inspectionId) {
        return ofInspection.by(inspectionId).stream()
                .sorted(Comparator.comparingInt(AreaForImprovement::position))
                .toList();
    }
}
