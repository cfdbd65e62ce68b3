package org.safeguarding.metrics.cellaudit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.safeguarding.metrics.cells.CellAudit;

/**
 * One check of the cells of an authority.
 *
 * @param differences empty if all is well
 */
public record CellAuditRun(
        UUID id,
        String authority,
        int generation,
        Instant auditedAt,
        String auditedBy,
        List<CellAudit.Difference> differences) {}
