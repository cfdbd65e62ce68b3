package org.safeguarding.referrals.episode;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.safeguarding.web.problem.Refusal;

/**
 * The referrals and assessments of one child that stand; voided ones are left out. Immutable: a change returns the set after it,
 * or refuses and names the rule of the CIN census that it breaks. A set that changes built up keeps every rule.
 */
public final class ChildEpisodes {

    private final List<Episode> episodes;
    private final List<EpisodeAssessment> assessments;

    public ChildEpisodes(List<Episode> episodes, List<EpisodeAssessment> assessments) {
        this.episodes = List.copyOf(episodes);
        this.assessments = List.copyOf(assessments);
    }

    /**
     * A new referral. It may have ended when it is entered, and then stand before others. 409 {@code referral-open} if it is open and
     * another is.
     *
     * @param made the assessments that were made in it; empty unless it has ended
     */
    public ChildEpisodes open(Episode received, List<EpisodeAssessment> made, LocalDate today) {
        if (received.isOpen() && episodes.stream().anyMatch(Episode::isOpen)) {
            throw Refusal.conflict(
                    "referral-open",
                    "The child has an open referral, and never two (CIN census rule 8815): decide EXISTING_CASE, or give"
                            + " the end of this one if it has ended.");
        }
        IntStream.range(0, made.size())
                .forEach(i -> Refusal.at(
                        "/assessments/" + i,
                        () -> AssessmentRules.require(made.get(i), received, made.subList(0, i), today)));
        EpisodeRules.require(received, episodes, made, today);
        return new ChildEpisodes(joined(episodes, List.of(received)), joined(assessments, made));
    }

    /** The set with this episode in place of what it was before. */
    public ChildEpisodes with(Episode next, LocalDate today) {
        List<Episode> others =
                episodes.stream().filter(other -> !other.id().equals(next.id())).toList();
        EpisodeRules.require(next, others, of(next.id()), today);
        return new ChildEpisodes(joined(others, List.of(next)), assessments);
    }

    /** The set with this assessment in place of what it was before. */
    public ChildEpisodes with(EpisodeAssessment next, LocalDate today) {
        AssessmentRules.require(next, episode(next.episodeId()), others(next), today);
        return new ChildEpisodes(
                episodes,
                Stream.concat(assessments.stream().filter(other -> !other.id().equals(next.id())), Stream.of(next))
                        .toList());
    }

    /** The set without the episode, which should never have been recorded; 409 while an assessment of it stands. */
    public ChildEpisodes without(Episode voided) {
        if (!of(voided.id()).isEmpty()) {
            throw Refusal.conflict("assessment-stands", "An assessment belongs to the referral: void that first.");
        }
        return new ChildEpisodes(
                episodes.stream()
                        .filter(other -> !other.id().equals(voided.id()))
                        .toList(),
                assessments);
    }

    /** The set without the assessment; 409 if the referral was closed after this assessment and no other (RC8, RC9). */
    public ChildEpisodes without(EpisodeAssessment voided) {
        if (episode(voided.episodeId()).isClosedAfterAssessment()
                && others(voided).stream().allMatch(EpisodeAssessment::isOpen)) {
            throw Refusal.conflict(
                    "closed-after-assessment",
                    "The referral was closed after this assessment: correct the closure first.");
        }
        return new ChildEpisodes(
                episodes,
                assessments.stream()
                        .filter(other -> !other.id().equals(voided.id()))
                        .toList());
    }

    /** Refuses with 409 to add episodes of another record of the child, if one was open at the same time as one of these. */
    public void requireApart(List<Episode> others) {
        episodes.forEach(episode -> others.forEach(other -> EpisodeRules.requireApart(episode, other)));
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** True if the episode is the child's and stands. */
    public boolean has(UUID id) {
        return episodes.stream().anyMatch(episode -> episode.id().equals(id));
    }

    /** The episode; 409 if it does not stand. */
    public Episode episode(UUID id) {
        return episodes.stream()
                .filter(episode -> episode.id().equals(id))
                .findAny()
                .orElseThrow(() -> Refusal.conflict("referral-voided", "The referral was voided."));
    }

    /** The assessments of an episode. */
    public List<EpisodeAssessment> of(UUID episode) {
        return assessments.stream()
                .filter(assessment -> Objects.equals(assessment.episodeId(), episode))
                .toList();
    }

    /** The other assessments of its episode. */
    public List<EpisodeAssessment> others(EpisodeAssessment assessment) {
        return of(assessment.episodeId()).stream()
                .filter(other -> !other.id().equals(assessment.id()))
                .toList();
    }

    public List<Episode> episodes() {
        return episodes;
    }
}
