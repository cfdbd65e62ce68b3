package org.safeguarding.metrics.cellaudit.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.metrics.cellaudit.CellAuditRun;

@Schema(name = "CellAudit", description = "One check of the cells of an authority.")
record CellAuditView(
        UUID id,

        @Schema(description = "ONS code.", examples = "E08000018")
        String authority,

        @Schema(description = "Whose cells were checked.") int generation,
        @Schema(description = "When.") Instant auditedAt,

        @Schema(description = "Who asked; metrics-service in its daily round.")
        String auditedBy,

        @Schema(description = "Whether all cells are what the records come to.")
        boolean sound,

        @Schema(description = "Where they are not.") List<DifferenceView> differences) {

    @Schema(name = "CellDifference", description = "A month, or the opening of a year, whose cells are wrong.")
    record DifferenceView(
            @Schema(description = "cell or opening.") String table,
            @Schema(description = "What is counted.") String measure,

            @Schema(description = "First day of the month; of an opening, 1 April.")
            LocalDate from,

            @Schema(description = "Stored minus computed, over the cells that differ.")
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
