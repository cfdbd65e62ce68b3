package org.safeguarding.referrals.contact;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.referrals.child.PossibleMatch;
import org.safeguarding.web.problem.Warning;

/** What is shown beside a single contact: which children it could also mean, what came before, what is odd. */
public record ContactContext(
        @Schema(
                description =
                        "The children on the index that the contact possibly means instead, for a person to"
                                + " decide: the child was put there provisionally. Empty where there is no doubt; absent in lists.")
        List<PossibleMatch> possibleMatches,

        @Schema(
                description = "The contacts about the child in the twelve months before this one; absent in lists. A"
                        + " caller who sees only the contacts of one agency sees only those.")
        RepeatContacts repeatContacts,

        @Schema(description = "What to check, although the contact was taken; absent in lists.")
        List<Warning> warnings) {}
