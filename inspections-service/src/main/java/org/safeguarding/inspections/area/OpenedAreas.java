package org.safeguarding.inspections.area;

import java.time.LocalDate;
import java.util.List;
import org.safeguarding.web.problem.Refusal;

/**
 * What the correction of a report has to fit in with: the areas that were opened for it.
 *
 * @param areas in the order of the report, voided ones too; none under embargo
 */
public record OpenedAreas(List<AreaForImprovement> areas) {

    /** Refuses with 409 a report that names fewer areas; with 400 a publication after an area was closed. */
    public void require(List<ReportedArea> reported, LocalDate publishedOn) {
        if (reported.size() < areas.size()) {
            throw Refusal.conflict(
                    "areas-missing",
                    "The report opened " + areas.size() + " areas: name all of them, and void what is none.");
        }
        areas.forEach(area -> area.requirePublishedOn(publishedOn));
    }
}
