package org.safeguarding.plans.enquiry;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.StrategyDecision;
import org.safeguarding.records.RecordView;

/** What readers see of a strategy discussion. */
@Schema(name = "StrategyDiscussion", description = "A strategy discussion.")
public record StrategyDiscussionView(
        @JsonUnwrapped RecordView header,

        @Schema(description = "The child that it was about.")
        UUID childId,

        @Schema(description = "The day on which it was held.", examples = "2018-03-05")
        LocalDate heldOn,

        @Schema(
                description = "The agencies that took part, by their canonical names.",
                examples = "[\"council\", \"health\", \"police\"]")
        List<String> agencies,

        @Schema(description = "What was decided.", examples = "JOINT_ENQUIRY")
        StrategyDecision decision,

        @Schema(description = "The agency that recorded it.", examples = "council")
        String agency) {}
