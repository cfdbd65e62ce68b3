package org.safeguarding.referrals.child;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.records.ChildRecord;

/** A record on which somebody still has work to do. */
@Schema(name = "OpenWork", description = "A record of a child on which somebody still has work to do.")
public record OpenWorkView(
        @Schema(description = "Kind of the record.", examples = "referral")
        String kind,

        @Schema(description = "The record.", examples = "0197f3a1-6c2e-7b44-9d1c-3f6a5e0b7c21")
        UUID id,

        @Schema(description = "When it was recorded.", examples = "2018-03-05T09:30:00Z")
        Instant recordedAt) {

    public static OpenWorkView from(ChildRecord record) {
        return new OpenWorkView(record.atVersion().kind(), record.id(), record.recordedAt());
    }
}
