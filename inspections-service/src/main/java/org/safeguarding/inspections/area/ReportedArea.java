package org.safeguarding.inspections.area;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.Timescale;
import org.safeguarding.web.problem.Prose;
import org.safeguarding.web.problem.Text;

/** An area for improvement as the report words it. */
@Embeddable
@Schema(description = "An area for improvement as the report words it.")
public record ReportedArea(
        @Schema(description = "What is to improve. It stays in this service.") @NotNull @Prose
        String text,

        @Schema(description = "Who is to act, where the report says so.", examples = "Children's social care")
        @Text(max = 200)
        String service,

        @Schema(description = "By when the inspectorate wants it acted on.", examples = "WITHIN_3_MONTHS")
        @NotNull
        @Enumerated(EnumType.STRING)
        Timescale timescale) {}
