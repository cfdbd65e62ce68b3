package org.safeguarding.referrals.allegation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.records.Reasoned;
import org.safeguarding.web.problem.Reason;

/** What the record of an allegation should have said, all of it. */
@Schema(
        description = "What the record should have said, all of it. Each step that was taken is said again, none is"
                + " added.")
public record AllegationCorrection(
        @Schema(description = "The enquiry.") @NotNull @Valid
        Enquiry enquiry,

        @Schema(description = "The threshold decision; exactly where there was one.") @Valid
        Threshold threshold,

        @Schema(description = "The meetings, all of them, in their order.") @NotNull @Size(max = 100)
        List<@NotNull @Valid Meeting> meetings,

        @Schema(description = "What the police do; exactly where it was said.") @Valid
        Police police,

        @Schema(description = "The conclusion; exactly where there was one.") @Valid
        Conclusion conclusion,

        @Schema(description = "Why it is corrected.", examples = "Received on Monday, not on Tuesday.") @Reason
        String reason)
        implements Reasoned {}
