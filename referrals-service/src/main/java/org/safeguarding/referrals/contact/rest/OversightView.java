package org.safeguarding.referrals.contact.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.referrals.contact.Oversight;

@Schema(name = "Oversight", description = "What a manager said of a decision.")
record OversightView(
        @Schema(description = "When the manager looked at it.", examples = "2018-03-05T16:00:00Z")
        Instant overseenAt,

        @Schema(description = "The manager; absent where an import does not say.", examples = "mash-manager")
        String overseenBy,

        @Schema(description = "Whether the manager agreed.", examples = "true")
        boolean agrees,

        @Schema(description = "What the manager said.", examples = "Agreed.")
        String comment) {

    static OversightView from(Oversight oversight) {
        return oversight == null
                ? null
                : new OversightView(
                        oversight.overseenAt(), oversight.overseenBy(), oversight.agrees(), oversight.comment());
    }
}
