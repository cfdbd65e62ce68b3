package org.safeguarding.inspections.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.safeguarding.records.Filter;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Recordings;
import org.safeguarding.records.Records;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;

/** The areas for improvement of the authority's published inspections. */
@ApplicationScoped
public class AreasForImprovement {

    private final AreaForImprovementRepository areas;
    private final Records records;
    private final Recordings recordings;

    AreasForImprovement(AreaForImprovementRepository areas, Records records, Recordings recordings) {
        this.areas = areas;
        this.records = records;
        this.recordings = recordings;
    }

    /** Opens an area, in the transaction of the publication. */
    @Transactional(TxType.MANDATORY)
    public void open(AreaForImprovement.Opening opening, Recording recording) {
        records.save(AreaForImprovement.open(opening, recording));
    }

    @Transactional(TxType.MANDATORY)
    public AreaForImprovement close(AreaForImprovement area, Closure request) {
        area.close(request, recordings.now());
        records.save(area);
        return area;
    }

    /** The area, locked until the transaction ends, or 404. */
    public AreaForImprovement forChange(UUID id) {
        return areas.forChange(id);
    }

    /** The area, or 404. */
    public AreaForImprovement get(UUID id) {
        return areas.get(id);
    }

    /** The areas that the caller sees, newest first; of one inspection if given. */
    public Page<AreaForImprovement> list(PageRequest page, UUID inspectionId, boolean openOnly) {
        return areas.page(page, Filter.all().is("inspectionId", inspectionId).when(openOnly, "closedOn is null"));
    }
}
