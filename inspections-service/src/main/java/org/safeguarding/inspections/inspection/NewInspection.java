package org.safeguarding.inspections.inspection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.PlainText;

/** An inspection, as its report tells it. */
@Schema(description = "An inspection, as its report tells it.")
public record NewInspection(
        @Schema(description = "Who inspected.", examples = "Ofsted") @NotNull @Size(min = 1, max = 100) @PlainText
        String regulator,

        @Schema(description = "The framework it was judged by.", examples = "Single inspection framework")
        @NotNull
        @Size(min = 1, max = 200)
        @PlainText
        String framework,

        @Schema(description = "First day of fieldwork.", examples = "2017-11-06") @NotNull
        LocalDate startedOn,

        @Schema(description = "Last day of fieldwork.", examples = "2017-11-30") @NotNull
        LocalDate endedOn,

        @Schema(description = "One a domain; none where the framework gives no grades.") @NotNull @Size(max = 50)
        List<@NotNull @Valid DomainJudgement> judgements,

        @Schema(description = "What is to improve, each with its timescale.") @NotNull @Size(max = 200)
        List<@NotNull @Valid ReportedArea> areasForImprovement) {}
