package org.safeguarding.plans.visit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.VisitPurpose;
import org.safeguarding.records.RecordView;

/** What readers see of a visit. */
@Schema(name = "Visit", description = "A visit to a child on a plan, made or attempted.")
public record VisitView(
        @JsonUnwrapped RecordView header,

        @Schema(description = "The child.") UUID childId,

        @Schema(description = "The kind of plan.", examples = "CHILD_PROTECTION")
        VisitPurpose purpose,

        @Schema(description = "The plan that the child was on.")
        UUID planId,

        @Schema(description = "The day of the visit.", examples = "2018-03-19")
        LocalDate visitedOn,

        @Schema(description = "Who and what was seen.") Seen seen,

        @Schema(description = "Who visited; absent if it is not recorded.", examples = "s.okafor")
        String visitor,

        @Schema(description = "The agency that recorded it.", examples = "council")
        String agency) {}
