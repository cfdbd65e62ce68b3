package org.safeguarding.referrals.child;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who on file could be meant. */
@Schema(name = "ChildMatch", description = "Who on the index could be meant.")
public record MatchView(
        @Schema(
                description =
                        "MATCHED: this child is meant. POSSIBLE: one of these or none, for a person to decide. NEW: none.",
                examples = "POSSIBLE")
        Outcome outcome,

        @Schema(description = "The children who could be meant, the most alike first.")
        List<CandidateView> candidates) {

    /** What a person has to do about it. */
    public enum Outcome {
        MATCHED,
        POSSIBLE,
        NEW
    }

    /** A child who could be meant. A caller who may not see the child gets no more than a {@link PossibleMatch}. */
    @Schema(name = "MatchCandidate", description = "A child on the index who could be meant.")
    public record CandidateView(
            @JsonUnwrapped PossibleMatch match,

            @Schema(description = "Given name, for callers who may see the child.", examples = "Amina")
            String givenName,

            @Schema(description = "Family name, for callers who may see the child.", examples = "Hale")
            String familyName,

            @Schema(
                    description = "Date of birth or expected date, for callers who may see the child.",
                    examples = "2011-05-14")
            LocalDate dateOfBirth,

            @Schema(description = "The authority's own id, for callers who may see the child.", examples = "RMB000123")
            String localId) {

        static CandidateView from(Candidate candidate, boolean named) {
            PossibleMatch match = PossibleMatch.from(candidate);
            if (!named) {
                return new CandidateView(match, null, null, null, null);
            }
            Identity child = candidate.child().identity();
            return new CandidateView(
                    match, child.givenName(), child.familyName(), child.birth().day(), child.localId());
        }
    }

    /** @param named false for a caller who may not see the children */
    public static MatchView from(ChildMatch match, boolean named) {
        Outcome outcome = switch (match) {
            case ChildMatch.Matched _ -> Outcome.MATCHED;
            case ChildMatch.Possible _ -> Outcome.POSSIBLE;
            case ChildMatch.New _ -> Outcome.NEW;
        };
        return new MatchView(outcome, views(match.candidates(), named));
    }

    /** Who else a child on file could be. */
    public static MatchView others(List<Candidate> others) {
        return new MatchView(others.isEmpty() ? Outcome.NEW : Outcome.POSSIBLE, views(others, true));
    }

    private static List<CandidateView> views(List<Candidate> candidates, boolean named) {
        return candidates.stream()
                .map(candidate -> CandidateView.from(candidate, named))
                .toList();
    }
}
