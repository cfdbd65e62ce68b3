package org.safeguarding.referrals.child;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.records.Reasoned;
import org.safeguarding.web.problem.Reason;

/** That a merged record is about a child of its own after all. */
@Schema(description = "That a merged record is about a child of its own after all.")
public record NewSplit(
        @Schema(description = "How it is known.", examples = "The school has two pupils of this name.") @Reason
        String reason)
        implements Reasoned {}
