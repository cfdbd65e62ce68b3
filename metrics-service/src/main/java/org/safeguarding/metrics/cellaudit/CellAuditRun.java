package org.safeguarding.metrics.cellaudit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.safeguarding.metrics.cells.CellAudit;

/**
 * One audit of the cells of an authority.
 *
 * @param differences empty if all cells match
 */
public record CellAuditRun(
        UUID id,
        String authority,
        int generation,
        Instant auditedAt,
        String auditedBy,
        List<CellAudit.Difference> differences) {}
