package org.safeguarding.metrics.explanation.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.metrics.timeline.RecordVersion;

@Schema(name = "RecordVersion", description = "The newest version of a record.")
record RecordView(
        @Schema(description = "The kind of record.", examples = "referral")
        String kind,

        @Schema(description = "The id of the record in the service that keeps it.")
        UUID id,

        @Schema(description = "The version, from 1.", examples = "2")
        int version,

        @Schema(description = "When this version was recorded.")
        Instant recordedAt,

        @Schema(description = "The agency that recorded it.", examples = "council")
        String agency) {

    static RecordView from(RecordVersion record) {
        return new RecordView(
                record.kind().slug(), record.id(), record.version(), record.recordedAt(), record.agency());
    }
}
