package org.safeguarding.referrals.episode;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.safeguarding.contract.code.AssessmentFactor;
import org.safeguarding.contract.code.AssessmentOutcome;
import org.safeguarding.web.problem.Refusal;

/**
 * A child and family assessment within an episode. A step returns the assessment after it, or refuses.
 * {@link ChildEpisodes} decides whether that may stand.
 *
 * @param childSeenOn the day the child was first seen in it; null if not yet
 * @param authorisedOn null while open
 * @param outcome null while open
 * @param factors empty while open
 */
public record EpisodeAssessment(
        UUID id,
        UUID episodeId,
        LocalDate startedOn,
        LocalDate childSeenOn,
        LocalDate authorisedOn,
        AssessmentOutcome outcome,
        List<AssessmentFactor> factors) {

    public EpisodeAssessment {
        factors = List.copyOf(factors);
    }

    /** The child was seen for the first time. */
    public EpisodeAssessment see(LocalDate on) {
        requireOpen();
        requireNotSeen(on);
        return new EpisodeAssessment(id, episodeId, startedOn, on, null, null, factors);
    }

    /**
     * A manager authorises it.
     *
     * @param seenOn null if it stays as it is
     */
    public EpisodeAssessment authorise(
            LocalDate on, LocalDate seenOn, AssessmentOutcome found, List<AssessmentFactor> identified) {
        requireOpen();
        if (seenOn != null) {
            requireNotSeen(seenOn);
        }
        return new EpisodeAssessment(
                id, episodeId, startedOn, seenOn == null ? childSeenOn : seenOn, on, found, identified);
    }

    public boolean isOpen() {
        return authorisedOn == null;
    }

    /** Refuses with 409 what can only be done to an open assessment. */
    public void requireOpen() {
        if (!isOpen()) {
            throw Refusal.conflict("assessment-authorised", "The assessment was authorised on " + authorisedOn + ".");
        }
    }

    /** True if more was done for the child here than assessing it: what rule 2990 calls activity. */
    boolean ledToActivity() {
        return outcome == AssessmentOutcome.SECTION_47 || outcome == AssessmentOutcome.LOOKED_AFTER;
    }

    /** True if it was started while the other was open, the other's last day included (rule 8863Q). */
    boolean startedDuring(EpisodeAssessment other) {
        return episodeId.equals(other.episodeId)
                && !startedOn.isBefore(other.startedOn)
                && (other.isOpen() || !startedOn.isAfter(other.authorisedOn));
    }

    private void requireNotSeen(LocalDate on) {
        if (childSeenOn != null && !childSeenOn.equals(on)) {
            throw Refusal.conflict("child-seen", "The child was first seen on " + childSeenOn + ".");
        }
    }
}
