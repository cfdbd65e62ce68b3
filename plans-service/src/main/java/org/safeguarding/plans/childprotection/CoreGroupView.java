package org.safeguarding.plans.childprotection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.records.RecordView;

/** What readers see of a core group. */
@Schema(name = "CoreGroup", description = "A core group: those who carry out a child protection plan met.")
public record CoreGroupView(
        @JsonUnwrapped RecordView header,

        @Schema(description = "The child that the plan protects.")
        UUID childId,

        @Schema(description = "The plan that it carries out.")
        UUID planId,

        @Schema(description = "The day on which it met.", examples = "2018-03-14")
        LocalDate heldOn,

        @Schema(description = "The agencies that took part.", examples = "[\"council\", \"school\"]")
        List<String> agencies) {}
