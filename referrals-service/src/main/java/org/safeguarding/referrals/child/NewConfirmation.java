package org.safeguarding.referrals.child;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.records.Reasoned;
import org.safeguarding.web.problem.Reason;

/** That a provisional child is none of its possible matches. */
@Schema(description = "That a provisional child is none of its possible matches.")
public record NewConfirmation(
        @Schema(description = "How it is known.", examples = "Twins: the school has both.") @Reason
        String reason) implements Reasoned {}
