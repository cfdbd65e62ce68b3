package org.safeguarding.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of a record, as it is shown. */
@Schema(
        name = "RecordVersion",
        description = "What a record said from one change to the next, and who made the change.")
public record VersionView(
        @Schema(description = "The version, from 1.", examples = "2")
        int version,

        @Schema(
                description = "When it was recorded; absent for a version that is older than this history.",
                examples = "2018-03-05T09:30:00Z")
        Instant recordedAt,

        @Schema(description = "Who recorded it: the client or user of the token.", examples = "social-worker")
        String actor,

        @Schema(description = "The agency they recorded it for.", examples = "council")
        String agency,

        @Schema(description = "What was done.", examples = "corrected")
        String action,

        @Schema(description = "The reason, if one was given.", examples = "The father's call was recorded twice.")
        String reason,

        @Schema(
                description = "The whole record from then on. Fields have the names that they had then.",
                type = SchemaType.OBJECT,
                implementation = Object.class)
        JsonNode state) {}
