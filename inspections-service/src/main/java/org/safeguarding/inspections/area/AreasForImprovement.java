package org.safeguarding.inspections.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Records;
import org.safeguarding.records.Voiding;

/** The areas for improvement of a published report, as far as they follow the report. */
@ApplicationScoped
public class AreasForImprovement {

    private final AreaForImprovementRepository areas;
    private final Records records;

    AreasForImprovement(AreaForImprovementRepository areas, Records records) {
        this.areas = areas;
        this.records = records;
    }

    /** The areas of an inspection, locked until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public OpenedAreas opened(UUID inspectionId) {
        return new OpenedAreas(areas.ofInspection(inspectionId));
    }

    /**
     * Opens the areas that the report names for the first time, and corrects those that it words otherwise; each keeps its
     * place.
     */
    @Transactional(TxType.MANDATORY)
    public void follow(UUID inspectionId, List<ReportedArea> reported, LocalDate publishedOn, Recording recording) {
        List<AreaForImprovement> opened = areas.ofInspection(inspectionId);
        for (int position = 0; position < reported.size(); position++) {
            ReportedArea said = reported.get(position);
            if (position < opened.size()) {
                opened.get(position).follow(said, publishedOn, recording);
                records.save(opened.get(position));
            } else {
                records.save(AreaForImprovement.open(inspectionId, position, said, publishedOn, recording));
            }
        }
    }

    /** Voids what stands of the areas of an inspection that is voided. */
    @Transactional(TxType.MANDATORY)
    public void markVoided(UUID inspectionId, Voiding request, Recording recording) {
        for (AreaForImprovement area : areas.ofInspection(inspectionId)) {
            if (!area.isVoided()) {
                area.markVoided(request, recording);
                records.save(area);
            }
        }
    }
}
