package org.safeguarding.records.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "BulkLine", description = "One line of a bulk load.")
record BulkLine(
        @Schema(description = "What the line is.", examples = "contact") @NotNull
        String type,

        @Schema(
                description = "Idempotency key of the line. If it is sent again, it gets the first answer.",
                examples = "contact-2017-000123")
        @NotNull
        String key,

        @Schema(
                description =
                        "The body of the single call; the keys of earlier lines in place of ids; and recordedAt, when the source system recorded it.",
                implementation = Object.class)
        @NotNull
        JsonNode data) {}
