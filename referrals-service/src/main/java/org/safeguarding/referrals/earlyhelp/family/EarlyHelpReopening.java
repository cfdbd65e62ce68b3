package org.safeguarding.referrals.earlyhelp.family;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.records.Reasoned;
import org.safeguarding.web.problem.Reason;

/** A closure is taken back. */
@Schema(description = "A closure is taken back: early help with the family goes on.")
public record EarlyHelpReopening(
        @Schema(description = "Why, kept with the version.", examples = "The family asked for the help to go on.")
        @Reason
        String reason)
        implements Reasoned {}
