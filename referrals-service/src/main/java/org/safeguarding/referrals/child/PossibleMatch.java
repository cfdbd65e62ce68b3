package org.safeguarding.referrals.child;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A child on the index who may be the one that is meant: all that a caller sees who may not see the child itself. */
@Schema(description = "A child on the index who may be the one that is meant.")
public record PossibleMatch(
        @Schema(description = "The child.", examples = "0197f3a1-6c2e-7b44-9d1c-3f6a5e0b7c21")
        UUID child,

        @Schema(
                description = "How much speaks for it: 60 to 99, the sum of the reasons; 100 for an identifier.",
                examples = "80")
        int score,

        @Schema(description = "What speaks for it.", examples = "[\"NAME_SOUNDS_THE_SAME\", \"SAME_DATE_OF_BIRTH\"]")
        List<MatchReason> reasons) {

    static PossibleMatch from(Candidate candidate) {
        return new PossibleMatch(candidate.child().id(), candidate.score(), candidate.reasons());
    }
}
