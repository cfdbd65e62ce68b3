package org.safeguarding.referrals.child;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.records.Reasoned;
import org.safeguarding.web.problem.Reason;

/** That a provisional child is none of those that it possibly was. */
@Schema(description = "That a provisional child is none of those that it possibly was.")
public record NewConfirmation(
        @Schema(description = "How it is known.", examples = "Twins: the school has both.") @Reason
        String reason) implements Reasoned {}
