package org.safeguarding.metrics.cellaudit.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.metrics.cellaudit.CellAuditRun;

@Schema(name = "CellAudit", description = "One audit of an authority's cells.")
record CellAuditView(
        UUID id,

        @Schema(description = "ONS code of the local authority.", examples = "E08000018")
        String authority,

        @Schema(description = "The generation whose cells were checked.")
        int generation,

        @Schema(description = "When the cells were checked.")
        Instant auditedAt,

        @Schema(description = "Who asked for the audit; metrics-service for the daily one.")
        String auditedBy,

        @Schema(description = "Whether all cells match the records.")
        boolean sound,

        @Schema(description = "The cells that do not match; empty if all do.")
        List<DifferenceView> differences) {

    @Schema(name = "CellDifference", description = "A month, or the opening of a year, with wrong cells.")
    record DifferenceView(
            @Schema(description = "The table: cell or opening.")
            String table,

            @Schema(description = "The id of the measure.") String measure,

            @Schema(description = "First day of the month; 1 April for an opening.")
            LocalDate from,

            @Schema(description = "Stored minus computed, summed over the cells that differ.")
            long difference,

            @Schema(description = "How many cells differ.") int cells) {}

    static CellAuditView from(CellAuditRun run) {
        return new CellAuditView(
                run.id(),
                run.authority(),
                run.generation(),
                run.auditedAt(),
                run.auditedBy(),
                run.differences().isEmpty(),
                run.differences().stream()
                        .map(each -> new DifferenceView(
                                each.table(), each.measure(), each.from(), each.difference(), each.cells()))
                        .toList());
    }
}
