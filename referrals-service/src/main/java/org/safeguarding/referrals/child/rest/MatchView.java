package org.safeguarding.referrals.child.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.referrals.child.Candidate;
import org.safeguarding.referrals.child.Child;
import org.safeguarding.referrals.child.ChildMatch;
import org.safeguarding.referrals.child.MatchReason;

/** Who on file could be meant. */
@Schema(name = "ChildMatch", description = "Who on the index could be meant.")
record MatchView(
        @Schema(
                description =
                        "MATCHED: this child is meant. POSSIBLE: one of these or none, for a person to decide. NEW: none.",
                examples = "POSSIBLE")
        Outcome outcome,

        @Schema(description = "Those who could be meant, the most alike first.")
        List<CandidateView> candidates) {

    enum Outcome {
        MATCHED,
        POSSIBLE,
        NEW
    }

    @Schema(name = "MatchCandidate", description = "A child on the index who could be meant.")
    record CandidateView(
            @Schema(description = "The child.", examples = "0197f3a1-6c2e-7b44-9d1c-3f6a5e0b7c21")
            UUID child,

            @Schema(
                    description = "How much speaks for it: 60 to 99, the sum of the reasons; 100 for an identifier.",
                    examples = "80")
            int score,

            @Schema(
                    description = "What speaks for it.",
                    examples = "[\"NAME_SOUNDS_THE_SAME\", \"SAME_DATE_OF_BIRTH\"]")
            List<MatchReason> reasons,

            @Schema(description = "Given name, for those who see the children of the authority.", examples = "Amina")
            String givenName,

            @Schema(description = "Family name, for those who see the children of the authority.", examples = "Hale")
            String familyName,

            @Schema(
                    description = "Date of birth or expected date, for those who see the children of the authority.",
                    examples = "2011-05-14")
            LocalDate dateOfBirth,

            @Schema(
                    description = "The authority's own id, for those who see the children of the authority.",
                    examples = "RMB000123")
            String localId) {

        /**
         * @param named false for a caller who may not see the child: an id, a score and reasons are all it is told
         */
        static CandidateView from(Candidate candidate, boolean named) {
            Child child = candidate.child();
            LocalDate birth = child.dateOfBirth() == null ? child.expectedDateOfBirth() : child.dateOfBirth();
            return new CandidateView(
                    child.id(),
                    candidate.score(),
                    candidate.reasons(),
                    named ? child.name().givenName() : null,
                    named ? child.name().familyName() : null,
                    named ? birth : null,
                    named ? child.localId() : null);
        }
    }

    static MatchView from(ChildMatch match, boolean named) {
        Outcome outcome = switch (match) {
            case ChildMatch.Matched _ -> Outcome.MATCHED;
            case ChildMatch.Possible _ -> Outcome.POSSIBLE;
            case ChildMatch.New _ -> Outcome.NEW;
        };
        return new MatchView(outcome, views(match.candidates(), named));
    }

    /** Who else a child on file could be. */
    static MatchView others(List<Candidate> others) {
        return new MatchView(others.isEmpty() ? Outcome.NEW : Outcome.POSSIBLE, views(others, true));
    }

    private static List<CandidateView> views(List<Candidate> candidates, boolean named) {
        return candidates.stream()
                .map(candidate -> CandidateView.from(candidate, named))
                .toList();
    }
}
